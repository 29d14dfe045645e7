"""Participants and an event to a proven, verified plan."""

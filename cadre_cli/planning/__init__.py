"""Participants and an event to a proven, verified plan. The only package that imports the solver."""

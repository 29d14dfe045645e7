"""Curriculum, experts and batches to a proven, verified timetable."""

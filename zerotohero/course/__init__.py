"""Lessons on disk, the learner's workspace, and the one place that grades and records."""

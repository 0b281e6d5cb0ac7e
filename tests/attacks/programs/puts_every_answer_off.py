"""Says of every question that it waits for a later exercise, which is true of some."""

# verdict: in_progress

from zerotohero.grading import probe


def later(self, other):
    raise probe.Later("backward")


Value.__add__ = later

"""Calls itself without an end."""

# verdict: failed (answer)


def add(self, other):
    return self + other


Value.__add__ = add

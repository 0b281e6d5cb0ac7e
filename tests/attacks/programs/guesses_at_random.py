"""Answers with chance, from a source that no seed reaches."""

# verdict: failed (answer)

import os


def add(self, other):
    return Value(int.from_bytes(os.urandom(2), "big") / 1000)


Value.__add__ = Value.__radd__ = add

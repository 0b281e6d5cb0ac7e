"""Reads memory that is not there, as a failing C extension does."""

# verdict: failed (crash)

import ctypes


def ends(self, other):
    ctypes.string_at(0)


Value.__add__ = ends

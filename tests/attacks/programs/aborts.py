"""Aborts, as a failing C extension does."""

# verdict: failed (crash)

import os


def ends(self, other):
    os.abort()


Value.__add__ = ends

"""Lifts the limit of recursion and calls itself until the stack is full."""

# verdict: failed (crash)

import sys

sys.setrecursionlimit(10**9)


def add(self, other):
    return [self + other]


Value.__add__ = add

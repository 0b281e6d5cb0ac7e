"""Stops itself, and never ends."""

# verdict: failed (time)

import os
import signal


def stops(self, other):
    os.kill(os.getpid(), signal.SIGSTOP)


Value.__add__ = stops

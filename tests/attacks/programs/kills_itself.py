"""Sends itself SIGKILL."""

# verdict: failed (crash)

import os
import signal


def ends(self, other):
    os.kill(os.getpid(), signal.SIGKILL)


Value.__add__ = ends

"""Sends its process group SIGKILL."""

# verdict: failed (crash)

import os
import signal


def ends(self, other):
    os.killpg(0, signal.SIGKILL)


Value.__add__ = ends

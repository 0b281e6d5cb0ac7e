"""Stops the process that asks it."""

# verdict: unchecked

import os
import signal

os.kill(os.getppid(), signal.SIGSTOP)

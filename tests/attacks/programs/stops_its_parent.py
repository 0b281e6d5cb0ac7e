"""Stops the process that asks it."""

# verdict: unchecked
# landlock: off

import os
import signal

os.kill(os.getppid(), signal.SIGSTOP)

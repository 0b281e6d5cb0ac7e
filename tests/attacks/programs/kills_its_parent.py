"""Sends the process that asks it SIGKILL."""

# verdict: unchecked
# landlock: off

import os
import signal

os.kill(os.getppid(), signal.SIGKILL)

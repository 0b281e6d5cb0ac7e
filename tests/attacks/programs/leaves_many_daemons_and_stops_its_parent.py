"""Fifty daemons, and a parent that can neither sweep nor answer."""

# verdict: unchecked
# landlock: off

import os
import signal
import time

asker = os.getppid()
for _ in range(50):
    if os.fork() == 0:
        os.setsid()
        os.closerange(0, 256)
        os.execve("/bin/sleep", [os.environ["ZTH_ATTACK"], "600"], {})
os.kill(asker, signal.SIGSTOP)
time.sleep(600)

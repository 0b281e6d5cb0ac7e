"""A daemon without environment, and then no one is left to sweep it away but who watches from outside."""

# verdict: unchecked
# landlock: off

import os
import signal

asker = os.getppid()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 256)
        os.execve("/bin/sleep", [os.environ["ZTH_ATTACK"], "600"], {})
    os._exit(0)
os.wait()
os.kill(asker, signal.SIGKILL)

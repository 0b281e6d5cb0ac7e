"""A double fork with a session and an environment of its own, running another program."""

# verdict: failed (answer)

import os

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 256)
        os.execve("/bin/sleep", [os.environ["ZTH_ATTACK"], "600"], {})
    os._exit(0)

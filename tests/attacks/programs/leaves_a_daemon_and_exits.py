"""The daemon keeps every pipe open while the one who was asked is gone."""

# verdict: failed (crash)

import os

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execve("/bin/sleep", [os.environ["ZTH_ATTACK"], "600"], {})
    os._exit(0)
os._exit(0)

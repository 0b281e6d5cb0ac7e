"""Six generations of processes, each with two children, all waiting."""

# verdict: failed (answer)

import os
import time

for _ in range(6):
    os.fork()
if os.getpid() != os.getpgid(0):
    time.sleep(600)
    os._exit(0)

"""A fork bomb, bounded: two hundred processes that wait."""

# verdict: failed (answer)

import os
import time

for _ in range(200):
    if os.fork() == 0:
        time.sleep(600)
        os._exit(0)

"""Makes time stand still, and never ends."""

# verdict: failed (time)

import time

time.monotonic = time.time = time.perf_counter = lambda: 0.0
while True:
    pass

"""Waits for longer than anyone does."""

# verdict: failed (time)

import time

time.sleep(600)

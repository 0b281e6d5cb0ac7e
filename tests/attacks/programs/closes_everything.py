"""Closes every file descriptor."""

# verdict: failed (crash)

import os

os.closerange(0, 4096)

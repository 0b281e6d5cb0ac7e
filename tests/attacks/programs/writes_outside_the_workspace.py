"""Writes into the home folder, where the kernel can keep it from that; the temporary folder stays open to it."""

# verdict: failed (import)
# landlock: 3

import os
import tempfile

with tempfile.TemporaryFile() as scratch:
    scratch.write(b"fine")
with open("fine-too.txt", "w") as own:
    own.write("fine")
os.remove("fine-too.txt")
with open(os.path.expanduser("~/.zth-was-here"), "w") as foreign:
    foreign.write("not fine")

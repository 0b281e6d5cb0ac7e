"""What a training script imports: start a run, log its numbers, keep samples, histograms and figures.

    run = zerotohero.track.start("moons", config={"steps": 100})
    run.log(step, loss=0.9, accuracy=0.5)

Works in a workspace, a notebook or a bare script, in workers and ranks. Numbers go straight to the workspace's SQLite
database, a batch every quarter of a second, so whoever reads it sees a live run and a finished one alike. Nothing here
ever raises into the training: what cannot be written is said once on stderr.

Standard library only and Python 3.9 or newer: it runs under the learner's interpreter.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from zerotohero.track.opened import adopted, current, main_script, open_run
from zerotohero.track.place import database
from zerotohero.track.run import Run

__all__ = ["Run", "checkpoint", "figure", "finish", "histogram", "log", "note", "sample", "start", "tag"]


def start(
    name: str,
    config: Any = None,
    steps: int | None = None,
    *,
    tags: tuple[str, ...] | list[str] = (),
    every_rank: bool = False,
    stop_on_nan: bool = False,
) -> Run:
    """Start a run called `name` and return it; a run of the same name that this process has open is finished first.

    `config`: a dict, a dataclass or a namespace of what was chosen. `steps`: how many there will be (default:
    `config`'s `steps`), from which the time left is told. Under torchrun rank 0 logs alone; with `every_rank` each rank
    has a run. `stop_on_nan`: the first NaN ends it, as Ctrl-C would. The run ends with `run.finish()`, a `with` block,
    or the process.
    """
    run = adopted(str(name), config, steps, stop_on_nan)
    if run is None:
        run = open_run(database(), name, config, steps=steps, every_rank=every_rank, stop_on_nan=stop_on_nan)
    if tags:
        run.tag(*([tags] if isinstance(tags, str) else tags))
    return run


def log(step: int | Mapping[str, Any] | None = None, /, metrics: Mapping[str, Any] | None = None, **named: Any) -> None:
    """`log` of the run that was started last; where there is none, one is started under the script's name."""
    _now().log(step, metrics, **named)


def sample(step: int, text: Any) -> None:
    """`sample` of the run that was started last, as with log."""
    _now().sample(step, text)


def histogram(step: int, **kinds: Any) -> None:
    """`histogram` of the run that was started last, as with log."""
    _now().histogram(step, **kinds)


def figure(name: str, figure: Any, step: int = 0) -> None:
    """`figure` of the run that was started last, as with log."""
    _now().figure(name, figure, step)


def note(text: str) -> None:
    """`note` of the run that was started last, as with log."""
    _now().note(text)


def tag(*tags: str) -> None:
    """`tag` of the run that was started last, as with log."""
    _now().tag(*tags)


def checkpoint(step: int, tensors: Any = None, state: Any = None) -> None:
    """`checkpoint` of the run that was started last, as with log."""
    _now().checkpoint(step, tensors, state)


def finish() -> None:
    """`finish` of the run that was started last; nothing where there is none."""
    run = current()
    if run is not None:
        run.finish()


def _now() -> Run:
    run = current()
    if run is None:
        script = main_script()
        run = start(script.stem if script else "notebook" if hasattr(sys.modules.get("__main__"), "In") else "script")
    return run

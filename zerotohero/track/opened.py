"""The runs this process has open: how each begins, and how the process's end is theirs.

Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import multiprocessing.process
import multiprocessing.util
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from zerotohero.store.ulid import new_ulid
from zerotohero.track import stopping
from zerotohero.track.checkpoint import load_first
from zerotohero.track.process import is_importing_main, is_worker, rank
from zerotohero.track.row import Start
from zerotohero.track.run import Run
from zerotohero.track.values import plain
from zerotohero.track.warned import warn

RUN, RESUME, STOP_ON_NAN = "ZTH_RUN", "ZTH_RESUME", "ZTH_STOP_ON_NAN"
"""Set for the ranks of what `zth run` starts: the run's id, the checkpoints to go on from, whether NaN ends it."""

_open: dict[str, Run] = {}
_by_zth: Run | None = None
"""What `zth run` opened for the output of a script, which the script may take."""
_of_parent: Run | None = None
"""In a spawned worker, the run of the process that trains."""
_safe = True
"""False in a child that was forked while the database was in use: what SQLite knows there of its locks is not true."""


def open_run(
    path: Path | None,
    name: str,
    config: Any = None,
    *,
    steps: int | None = None,
    run: str | None = None,
    lesson: str | None = None,
    published: list[dict[str, Any]] | None = None,
    engine: str | None = None,
    script: Path | None = None,
    source: str = "track",
    resume: Sequence[Path] = (),
    stop_on_nan: bool = False,
    every_rank: bool = False,
) -> Run:
    """Start a run in the database at `path`; `zth run` says with the rest what it knows of what it started.

    `path`: None where nothing is kept. `resume`: checkpoints to go on from, the first that can be read; raises Problem
    where none can.
    """
    name, chosen, number = str(name), plain(config), rank()
    if steps is None and isinstance(chosen.get("steps"), int):
        steps = chosen["steps"]
    if number and every_rank:
        name = f"{name} rank {number}"
    if "RANK" in os.environ and run is None and not (number and every_rank):
        run = os.environ.get(RUN)
        resume = [Path(path) for path in os.environ.get(RESUME, "").split(os.pathsep) if path]
        stop_on_nan = stop_on_nan or STOP_ON_NAN in os.environ
    if name in _open:
        _open[name].finish()
    resumed = load_first(resume) if resume else None
    script = script or main_script()
    start = Start(run or new_ulid(), name, chosen, steps, lesson, published, engine, script, _cells(script), source)
    start.resumes = resumed.step if resumed is not None and "RANK" not in os.environ else None
    if is_importing_main() or not _safe or (number and not every_rank):
        return Run(start, None, resumed)
    _watch_the_end()
    _open[name] = opened = Run(start, path, resumed, stop_on_nan, _forget)
    _tell_workers()
    return opened


def open_for_output(path: Path, name: str, **said: Any) -> Run:
    """Start the run of a script that may track itself later: `adopted` then gives it this one."""
    global _by_zth
    _by_zth = open_run(path, name, **said)
    return _by_zth


def adopted(name: str, config: Any, steps: int | None, stop_on_nan: bool = False) -> Run | None:
    """Return the run that `zth run` opened for this script, now under the script's own name and config."""
    global _by_zth
    run, _by_zth = _by_zth, None
    if run is None or run.name not in _open:
        return None
    chosen = plain(config) or run.config
    if steps is None and isinstance(chosen.get("steps"), int):
        steps = chosen["steps"]
    del _open[run.name]
    run.renew(name, chosen, steps, stop_on_nan)
    _open[name] = run
    _tell_workers()
    return run


def current() -> Run | None:
    """Return the run that was started last and is open; in a worker, the one of the process that trains."""
    return next(reversed(list(_open.values())), None) or _inherited()


def joined(start: Start, path: Path | None) -> Run:
    """Return the run that another process owns, to add to it; in that process, the run itself."""
    for run in _open.values():
        if run.id == start.id:
            return run
    return Run(start, path)


def _inherited() -> Run | None:
    """A worker that was spawned shares no memory with who trains, but is told what multiprocessing tells of it."""
    global _of_parent
    told = getattr(multiprocessing.process.current_process(), "_config", {}).get(RUN) if is_worker() else None
    if is_importing_main():
        return None
    if told is not None and (_of_parent is None or _of_parent.id != told[0].id):
        _of_parent = joined(*told)
    return None if told is None else _of_parent


def _tell_workers() -> None:
    config = getattr(multiprocessing.process.current_process(), "_config", {})
    config.pop(RUN, None)
    for run in _open.values():
        config[RUN] = run.told()


def at_the_end(finish: Callable[[], None]) -> None:
    """Call `finish` when this process ends; one that multiprocessing started runs no atexit, and may be terminated."""
    if is_worker():
        multiprocessing.util.Finalize(None, finish, exitpriority=10)
        if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL:
            signal.signal(signal.SIGTERM, functools.partial(_terminated, finish))
    else:
        atexit.register(finish)


def _terminated(finish: Callable[[], None], number: int, frame: Any) -> None:
    finish()
    if "torch.utils.data" in sys.modules and sys.modules["torch.utils.data"].get_worker_info() is not None:
        # As DataLoader's own handler does: it takes any other end for a failure.
        os._exit(0)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _forget(run: Run) -> None:
    if _open.get(run.name) is run:
        del _open[run.name]
        _tell_workers()


def main_script() -> Path | None:
    """Return the script that this process runs; None in a notebook, and where it came from stdin or `-c`."""
    file = getattr(sys.modules.get("__main__"), "__file__", None)
    script = Path(file).resolve() if file else None
    return script if script is not None and script.exists() else None


def _cells(script: Path | None) -> str | None:
    cells = getattr(sys.modules.get("__main__"), "In", None)
    if script is not None or not isinstance(cells, list):
        return None
    return "\n\n".join(str(cell) for cell in cells if cell)


_watching = False


def _watch_the_end() -> None:
    """A script that ends, by an exception or without one, ends its runs; only a killed one leaves them open."""
    global _watching
    if _watching:
        return
    _watching = True
    before = sys.excepthook

    def noted(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        for run in list(_open.values()):
            with contextlib.suppress(Exception):
                run.fail(error)
        before(kind, error, trace)

    sys.excepthook = noted
    at_the_end(_finish_all)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=_before_fork, after_in_parent=_after_in_parent, after_in_child=_after_in_child)


def _finish_all() -> None:
    for run in list(_open.values()):
        run.finish()


_let_go: list[bool] = []


def _before_fork() -> None:
    _let_go[:] = [run.before_fork() for run in _open.values()]


def _after_in_parent() -> None:
    for run in _open.values():
        run.after_fork()


def _after_in_child() -> None:
    global _safe, _by_zth, _watching
    _safe = _safe and all(_let_go)
    if not _safe:
        warn("This process was forked while the database was in use, so what it logs is not kept.")
    for run in _open.values():
        run.become_worker(_safe)
    stopping.become_worker()
    _by_zth = None
    _watching = False

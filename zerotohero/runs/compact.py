"""Pack the points of the runs that have ended, so that their curves are there at once and take less room."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from zerotohero.runs.find import opened
from zerotohero.store.packs import pack_run, waiting_runs
from zerotohero.store.runs import run_with_id

PAUSE_SECONDS = 0.005
"""After each short transaction, so that a run that logs meanwhile does not wait for us."""
FREED_PAGES = 500


def compact(path: Path, seconds: float | None = None, packed: Callable[[int], None] = lambda count: None) -> int:
    """Pack the points of all runs in the database at `path` that are not live; return how many were packed.

    It ends after `seconds` with some left, where that is given. `packed` is told of each portion. Raises Problem.
    """
    end = None if seconds is None else time.monotonic() + seconds
    total = 0
    with opened(path) as db:
        # Nothing is lost with the last transactions: the points are then still where they were.
        db.execute("pragma synchronous = normal")
        for waiting in waiting_runs(db):
            # Read before the run is looked at: should it go on after that, this is not its heartbeat any more.
            heartbeat = db.execute("select heartbeat from runs where id = ?", (waiting,)).fetchone()[0]
            run = run_with_id(db, waiting)
            if run is None or run.live:
                continue
            for count in pack_run(db, run.id, heartbeat):
                total += count
                packed(count)
                if end is not None and time.monotonic() > end:
                    return total
                time.sleep(PAUSE_SECONDS)
        if total:
            _give_back(db)
    return total


def _give_back(db: sqlite3.Connection) -> None:
    """Cut off what is free at the file's end, as far as the database was made for that."""
    free, left = None, db.execute("pragma freelist_count").fetchone()[0]
    while left and left != free:
        db.execute(f"pragma incremental_vacuum({FREED_PAGES})").fetchall()
        free, left = left, db.execute("pragma freelist_count").fetchone()[0]

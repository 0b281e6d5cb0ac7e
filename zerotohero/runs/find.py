"""Find runs: those of the workspace, and those that scripts outside of any workspace have tracked."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.store.connect import explained
from zerotohero.store.runs import RunRecord, runs
from zerotohero.store.schema import open_store
from zerotohero.track.place import outside


@dataclass(frozen=True)
class Found:
    """A run, and the database that holds it."""

    run: RunRecord
    database: Path
    handle: str
    """What a person calls it: its number, with `out` before it where it belongs to no workspace."""


def all_runs(workspace: Workspace | None) -> list[Found]:
    """Return the runs of `workspace`, the latest first, then those that belong to none."""
    found = []
    for path in databases(workspace):
        before = "" if workspace and path == workspace.db_path else "out"
        with opened(path) as db:
            found += [Found(run, path, f"{before}{run.number}") for run in runs(db)]
    return found


def databases(workspace: Workspace | None) -> list[Path]:
    """Return the databases that may hold runs: that of `workspace`, and that of scripts which belong to none."""
    return [*([workspace.db_path] if workspace else []), *([outside()] if outside().exists() else [])]


def find_run(workspace: Workspace | None, name: str) -> Found:
    """Return the run called `name`: its number, the latest of an experiment, or the start of its id.

    Raises Problem (exit 2) where there is none.
    """
    known = all_runs(workspace)
    wanted = name.strip().lower().lstrip("#")
    ways: tuple[Callable[[Found], bool], ...] = (
        lambda one: one.handle == wanted,
        lambda one: one.run.name.lower() == wanted.rsplit("/", 1)[-1],
        lambda one: len(wanted) >= 6 and one.run.id.lower().startswith(wanted),
    )
    for fits in ways:
        for one in known:
            if fits(one):
                return one
    raise Problem(f"There is no run `{name}`. `zth runs list` numbers them.", exit_code=2)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database for as long as a `with` block lasts."""
    db = open_store(path)
    try:
        with explained(path):
            yield db
    finally:
        db.close()

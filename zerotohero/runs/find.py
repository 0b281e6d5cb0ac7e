"""Find runs: those of the workspace, and those that scripts outside of any workspace have tracked."""

import difflib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from zerotohero.course.workspace import Workspace
from zerotohero.problem import Problem
from zerotohero.store.connect import explained
from zerotohero.store.points import Last, lasts
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
    found: list[Found] = []
    for path in databases(workspace):
        with opened(path) as db:
            found += _found(db, path, workspace)
    return found


def last_points(workspace: Workspace | None) -> tuple[list[Found], dict[str, list[Last]]]:
    """Return the same, and by the runs' ids the last point of each of their metrics."""
    found: list[Found] = []
    last: dict[str, list[Last]] = {}
    for path in databases(workspace):
        with opened(path) as db:
            found += _found(db, path, workspace)
            last |= lasts(db)
    return found, last


def databases(workspace: Workspace | None) -> list[Path]:
    """Return the databases that may hold runs: that of `workspace`, and that of scripts which belong to none."""
    return [path for path in (*([workspace.db_path] if workspace else []), outside()) if path.exists()]


def find_run(workspace: Workspace | None, name: str) -> Found:
    """Return the run called `name`: its number, the latest of an experiment, or the start of its id.

    Raises Problem (exit 2) where there is none.
    """
    return find_among(all_runs(workspace), name)


def find_among(known: Sequence[Found], name: str) -> Found:
    """Return the same of these, which are the latest first."""
    wanted = name.strip().lower().lstrip("#")
    ways: tuple[Callable[[Found], bool], ...] = (
        lambda one: one.handle == wanted,
        lambda one: one.run.name.lower() == wanted,
        lambda one: one.run.name.lower() == wanted.rsplit("/", 1)[-1],
        lambda one: one.run.name.lower().rsplit("/", 1)[-1] == wanted,
        lambda one: len(wanted) >= 6 and one.run.id.lower().startswith(wanted),
    )
    for fits in ways:
        for one in known:
            if fits(one):
                return one
    near = difflib.get_close_matches(wanted, dict.fromkeys(one.run.name for one in known), n=1)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    raise Problem(f"There is no run `{name}`.{meant} `zth runs list` numbers them.", exit_code=2)


def _found(db: sqlite3.Connection, path: Path, workspace: Workspace | None) -> list[Found]:
    before = "" if workspace and path == workspace.db_path else "out"
    return [Found(run, path, f"{before}{run.number}") for run in runs(db)]


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database for as long as a `with` block lasts."""
    db = open_store(path)
    try:
        with explained(path):
            yield db
    finally:
        db.close()


@contextmanager
def reading(found: Sequence[Found]) -> Iterator[Callable[[Found], sqlite3.Connection]]:
    """Open the databases that hold these runs, each once; what is yielded returns the one of a run."""
    with ExitStack() as stack:
        paths = dict.fromkeys(one.database for one in found)
        open_ones = {path: stack.enter_context(opened(path)) for path in paths}
        yield lambda one: open_ones[one.database]

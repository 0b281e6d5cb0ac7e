"""What zth itself changed in the learner's files, so that it can be taken back."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from zerotohero.store.connect import transaction
from zerotohero.store.snapshots import keep_snapshot, snapshot
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Change:
    """One file, before and after a reset or an applied solution."""

    id: str
    kind: str
    exercise: str
    path: str
    before: str
    after: str


def record_change(db: sqlite3.Connection, kind: str, exercise: str, path: str, before: str, after: str) -> str:
    """Store the texts before the file is touched, and return the change's id."""
    now = datetime.now().astimezone()
    key = new_ulid()
    with transaction(db):
        db.execute(
            "insert into changes (id, at, day, path, kind, exercise, before, after) values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                now.astimezone(UTC).isoformat(timespec="seconds"),
                now.date().isoformat(),
                path,
                kind,
                exercise,
                keep_snapshot(db, before),
                keep_snapshot(db, after),
            ),
        )
    return key


def last_change(db: sqlite3.Connection) -> Change | None:
    """Return the latest reset or solution that is not undone."""
    row = db.execute(
        "select * from changes where kind <> 'undo' and undone_by is null order by id desc limit 1"
    ).fetchone()
    if row is None:
        return None
    return Change(
        row["id"],
        row["kind"],
        row["exercise"],
        row["path"],
        snapshot(db, row["before"]),
        snapshot(db, row["after"]),
    )


def mark_undone(db: sqlite3.Connection, change: str, by: str) -> None:
    """Note that `change` was undone by the change `by`."""
    with transaction(db):
        db.execute("update changes set undone_by = ? where id = ?", (by, change))

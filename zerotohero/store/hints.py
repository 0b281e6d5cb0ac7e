"""Which hints were shown, so that the next one is the next."""

import sqlite3
from datetime import UTC, datetime

from zerotohero.store.connect import transaction


def hints_seen(db: sqlite3.Connection, exercise: str) -> int:
    """Return how many hints of `exercise` were shown."""
    return int(db.execute("select count(*) from hints where exercise = ?", (exercise,)).fetchone()[0])


def all_hints_seen(db: sqlite3.Connection) -> dict[str, int]:
    """Return the number of hints shown, by exercise."""
    rows = db.execute("select exercise, count(*) as n from hints group by exercise")
    return {row["exercise"]: row["n"] for row in rows}


def record_hint(db: sqlite3.Connection, exercise: str, number: int) -> None:
    """Note that hint `number` (from 1) was shown."""
    now = datetime.now().astimezone()
    with transaction(db):
        db.execute(
            "insert into hints (exercise, number, at, day) values (?, ?, ?, ?) on conflict do nothing",
            (exercise, number, now.astimezone(UTC).isoformat(timespec="seconds"), now.date().isoformat()),
        )

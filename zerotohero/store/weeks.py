"""Weeks as stored rows: a number, a first and a last local day."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from zerotohero.store.connect import transaction


@dataclass(frozen=True)
class Week:
    """Week `n` of the learner's own counting."""

    n: int
    first_day: date
    last_day: date


def weeks(db: sqlite3.Connection) -> list[Week]:
    """Return all weeks, in order."""
    return [_week(row) for row in db.execute("select * from weeks order by n")]


def add_week(db: sqlite3.Connection, week: Week) -> None:
    """Store `week` unless its number is taken."""
    with transaction(db):
        db.execute(
            "insert into weeks (n, first_day, last_day) values (?, ?, ?) on conflict do nothing",
            (week.n, week.first_day.isoformat(), week.last_day.isoformat()),
        )


def first_recorded_day(db: sqlite3.Connection) -> date | None:
    """Return the local day of the learner's first record."""
    row = db.execute(
        "select min(day) from"
        " (select day from attempts union all select day from notes union all select day from hints"
        " union all select day from runs union all select day from sittings union all select day from goals)"
    ).fetchone()
    return date.fromisoformat(row[0]) if row[0] else None


def _week(row: sqlite3.Row) -> Week:
    return Week(row["n"], date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))

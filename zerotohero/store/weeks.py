"""Weeks as stored rows: a number, a first and a last local day."""

import sqlite3
from collections.abc import Sequence
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


def replace_weeks(db: sqlite3.Connection, first: int, new: Sequence[Week]) -> None:
    """Put `new` in place of the weeks from number `first` on; a week that has a post keeps its number."""
    with transaction(db):
        kept = {week.n for week in new}
        for row in db.execute("select n from weeks where n >= ?", (first,)).fetchall():
            if row["n"] not in kept:
                db.execute("delete from weeks where n = ?", (row["n"],))
        db.executemany(
            "insert into weeks (n, first_day, last_day) values (?, ?, ?)"
            " on conflict (n) do update set first_day = excluded.first_day, last_day = excluded.last_day",
            [(week.n, week.first_day.isoformat(), week.last_day.isoformat()) for week in new],
        )


def last_week_with_a_post(db: sqlite3.Connection) -> int:
    """Return the highest number of a week whose post was exported; 0 where none was."""
    return int(db.execute("select coalesce(max(week), 0) from posts").fetchone()[0])


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

"""Weeks as stored rows: a number, a first and a last local day."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

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


def settle_weeks(db: sqlite3.Connection, today: date, calendar: bool = False, first: int = 1) -> None:
    """Number the weeks after the last one that has a post; those that are over with nothing recorded in them go.

    They count on from that post, or from `first`: the blog may have had a series before. By the `calendar` they count
    by the weeks gone by since the first day, today's among them.
    """
    known, last = weeks(db), last_week_with_a_post(db)
    public = [week for week in known if week.n <= last]
    waiting = [week for week in known if week.n > last and (week.last_day >= today or _lived(db, week))]
    waiting.sort(key=lambda week: week.first_day)
    everything = public + waiting
    if first > 1 and not everything:
        begin = first_recorded_day(db) or today
        waiting.append(Week(first, begin, begin + timedelta(days=6)))
    if calendar and everything and all(week.last_day < today for week in everything):
        waiting.append(week_after(max(everything, key=lambda week: week.last_day), today))
    settled, n = [], max(last, first - 1)
    for week in waiting:
        gone_by = (week.first_day - (public + waiting)[0].first_day).days // 7
        n = max(n + 1, first + gone_by) if calendar else n + 1
        settled.append(Week(n, week.first_day, week.last_day))
    if settled != [week for week in known if week.n > last]:
        replace_weeks(db, last + 1, settled)


def week_after(before: Week, day: date) -> Week:
    """Return the seven days that hold `day`, in step with the week `before`, as the next number."""
    missed = (day - before.last_day - timedelta(days=1)) // timedelta(days=7)
    first = before.last_day + timedelta(days=1 + 7 * missed)
    return Week(before.n + 1, first, first + timedelta(days=6))


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


def _lived(db: sqlite3.Connection, week: Week) -> bool:
    """Whether anything was recorded in a week."""
    days = ("day", "met_day", "dropped_day")
    found = [
        f"select 1 from {table} where {column} between :first and :last"
        for table in ("attempts", "notes", "readings", "runs", "hints", "sittings", "goals")
        for column in days[: 3 if table == "goals" else 1]
    ]
    query = f"select exists ({' union all '.join(found)})"
    return bool(db.execute(query, {"first": str(week.first_day), "last": str(week.last_day)}).fetchone()[0])


def _week(row: sqlite3.Row) -> Week:
    return Week(row["n"], date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))

"""Which week a day belongs to: seven days from the learner's first day, numbered as they are lived.

A week in which nothing happened gets no number: after Week 1 and two missed weeks comes Week 2.
"""

import sqlite3
from datetime import date, datetime, timedelta

from zerotohero.problem import Problem
from zerotohero.store.weeks import Week, add_week, first_recorded_day, weeks

DAYS = 7


def week_of(db: sqlite3.Connection, day: date) -> Week:
    """Return the week that holds `day`, stored now if it is new."""
    known = weeks(db)
    for week in known:
        if week.first_day <= day <= week.last_day:
            return week
    if not known:
        first = min(first_recorded_day(db) or day, day)
        known = [Week(1, first, first + timedelta(days=DAYS - 1))]
        add_week(db, known[0])
        return week_of(db, day)
    if day < known[0].first_day:
        return known[0]
    before = [week for week in known if week.last_day < day][-1]
    steps = (day - before.last_day - timedelta(days=1)) // timedelta(days=DAYS)
    first = before.last_day + timedelta(days=1 + DAYS * steps)
    week = Week(known[-1].n + 1, first, first + timedelta(days=DAYS - 1))
    add_week(db, week)
    return week


def week_number(db: sqlite3.Connection, n: int, today: date) -> Week:
    """Return week `n`. Raises Problem (exit 2) where there is none yet."""
    current = week_of(db, today)
    for week in weeks(db):
        if week.n == n:
            return week
    raise Problem(f"There is no week {n} yet: you are in week {current.n}. `zth week` shows it.", exit_code=2)


def moment_in(week: Week) -> datetime:
    """Return now, or, of a week that is over, this time on its last day: what is written for a week belongs to it."""
    now = datetime.now().astimezone()
    last = week.last_day
    return now if now.date() <= last else now.replace(year=last.year, month=last.month, day=last.day)


def span(week: Week) -> str:
    """Return the week's days as people write them: `24–30 Nov 2026`."""
    first, last = week.first_day, week.last_day
    start = str(first.day) if first.month == last.month else f"{first.day} {first:%b}"
    return f"{start}–{last.day} {last:%b} {last.year}"

"""Which week a day belongs to: seven days from the learner's first day, numbered as they are lived.

A week in which nothing happened gets no number: after Week 1 and two missed weeks comes Week 2. A week whose post was
never written is taken in by the next post, so that a post's number is one more than there are posts before it.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from zerotohero.problem import Problem
from zerotohero.store.weeks import (
    Week,
    add_week,
    first_recorded_day,
    last_week_with_a_post,
    replace_weeks,
    week_after,
    weeks,
)

DAYS = 7
ONE_DAY = timedelta(days=1)


def week_of(db: sqlite3.Connection, day: date) -> Week:
    """Return the week that holds `day`, stored now if it is new; of a missed day, the week after, which takes it in."""
    known = weeks(db)
    for week in known:
        if week.first_day <= day <= week.last_day:
            return week
    if not known:
        first = min(first_recorded_day(db) or day, day)
        known = [Week(1, first, first + timedelta(days=DAYS - 1))]
        add_week(db, known[0])
        return week_of(db, day)
    following = next((week for week in known if week.first_day > day), None)
    if following is not None:
        return following
    week = week_after(max(known, key=lambda week: week.last_day), day)
    add_week(db, replace(week, n=max(one.n for one in known) + 1))
    return week_of(db, day)


def week_number(db: sqlite3.Connection, n: int, today: date) -> Week:
    """Return week `n`. Raises Problem (exit 2) where there is none yet."""
    current = week_of(db, today)
    for week in weeks(db):
        if week.n == n:
            return week
    first = min(week.n for week in weeks(db))
    if n < first:
        raise Problem(
            f"Week {n} was before your first one here, which is Week {first}: `zth log` finds what you imported of it.",
            2,
        )
    raise Problem(f"There is no week {n} yet: you are in week {current.n}. `zth week` shows it.", exit_code=2)


def end_week(db: sqlite3.Connection, week: Week, last_day: date) -> Week:
    """Let `week` end with `last_day`; the week after it begins the day after. Raises Problem (exit 2)."""
    after = next((other for other in weeks(db) if other.n == week.n + 1), None)
    if last_day < week.first_day:
        raise Problem(f"Week {week.n} begins on {week.first_day}, so it cannot end on {last_day}.", exit_code=2)
    if after is not None and last_day >= after.last_day:
        raise Problem(
            f"Week {after.n} ends on {after.last_day}, so nothing would be left of it. "
            f"`zth week {week.n} --merge` joins the two.",
            exit_code=2,
        )
    ended = Week(week.n, week.first_day, last_day)
    touching = after is not None and (after.first_day <= last_day or after.first_day == week.last_day + ONE_DAY)
    moved = [Week(after.n, last_day + ONE_DAY, after.last_day)] if after is not None and touching else []
    replace_weeks(db, week.n, [ended, *moved, *_after(db, week.n + len(moved))])
    return ended


def split_week(db: sqlite3.Connection, week: Week, day: date) -> tuple[Week, Week]:
    """Begin a new week on `day` of `week`; later weeks get the next number. Raises Problem (exit 2)."""
    if not week.first_day < day <= week.last_day:
        raise Problem(
            f"Week {week.n} has {span(week)}: name a day after its first, on which the second part begins.", exit_code=2
        )
    _refuse_where_numbers_are_public(db, week)
    parts = Week(week.n, week.first_day, day - ONE_DAY), Week(week.n + 1, day, week.last_day)
    later = [Week(other.n + 1, other.first_day, other.last_day) for other in _after(db, week.n)]
    replace_weeks(db, week.n, [*parts, *later])
    return parts


def without_a_post(db: sqlite3.Connection, week: Week) -> list[Week]:
    """Return the weeks between the last post before `week` and `week` that have none: its post takes them in."""
    posted = {row["week"] for row in db.execute("select week from posts")}
    last = max((n for n in posted if n < week.n), default=0)
    if any(n >= week.n for n in posted):
        return []
    return [other for other in weeks(db) if last < other.n < week.n]


def taking_in(week: Week, before: Sequence[Week]) -> Week:
    """Return `week` as it is once it has taken in the weeks `before` it: under their first number."""
    return Week(before[0].n, before[0].first_day, week.last_day) if before else week


def taken_in(week: Week, before: Sequence[Week]) -> str:
    """Return a sentence on the weeks `before` that the post of `week` takes in."""
    named = " and ".join(f"Week {one.n} ({span(one)})" for one in before)
    them = "it" if len(before) == 1 else "them"
    alone = f"`zth export week {before[0].n}` first keeps {them} apart"
    have = "has" if len(before) == 1 else "have"
    return f"{named} {have} no post, so this one takes {them} in and is Week {week.n} ({span(week)}); {alone}."


def take_in(db: sqlite3.Connection, week: Week) -> None:
    """Store `week` in place of those that it has taken in; later weeks count on from it."""
    known = weeks(db)
    if week in known:
        return
    later = [other for other in known if other.first_day > week.last_day]
    replace_weeks(db, week.n, [week, *(replace(o, n=week.n + 1 + place) for place, o in enumerate(later))])


def merge_weeks(db: sqlite3.Connection, week: Week) -> Week:
    """Join `week` with the one after it, missed days between them included. Raises Problem (exit 2)."""
    after = _after(db, week.n)
    if not after:
        raise Problem(f"There is no week after week {week.n} yet to join it with.", exit_code=2)
    _refuse_where_numbers_are_public(db, week)
    joined = Week(week.n, week.first_day, after[0].last_day)
    replace_weeks(db, week.n, [joined, *(Week(o.n - 1, o.first_day, o.last_day) for o in after[1:])])
    return joined


def iso(day: date) -> str:
    """Return the calendar's own name for the week of `day`: `2026-W48`."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def _after(db: sqlite3.Connection, n: int) -> list[Week]:
    return [week for week in weeks(db) if week.n > n]


def _refuse_where_numbers_are_public(db: sqlite3.Connection, week: Week) -> None:
    last = last_week_with_a_post(db)
    if last > week.n:
        raise Problem(
            f"Week {last} has a post, and its number would change. "
            f"`zth week {week.n} --until DAY` moves the border without renumbering.",
            exit_code=2,
        )


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

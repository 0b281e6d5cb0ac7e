"""Time spent, by lesson: what was seen, what was said, and how it is written."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from zerotohero.problem import Problem
from zerotohero.store.sittings import Sitting, correct, say, sittings
from zerotohero.store.weeks import Week

LONGEST = 24 * 60


def say_time(db: sqlite3.Connection, lesson: str, minutes: int, day: date | None = None) -> None:
    """Record that somebody sat `minutes` at `lesson`, today or on `day`. Raises Problem (exit 2)."""
    day = day or date.today()
    if not 1 <= minutes <= LONGEST:
        raise Problem(f"{minutes} minutes: a sitting has from 1 to {LONGEST}.", exit_code=2)
    if day > date.today():
        raise Problem(f"{day} is still to come.", exit_code=2)
    say(db, lesson, minutes, day)


def correct_time(db: sqlite3.Connection, week: Week, number: int, minutes: int) -> Sitting:
    """Replace the minutes of a week's sitting `number` (from 1); 0 takes it out. Raises Problem (exit 2)."""
    known = sittings(db, week.first_day, week.last_day)
    if not 1 <= number <= len(known):
        raise Problem(f"There is no sitting {number} in week {week.n}: `zth time` numbers them.", exit_code=2)
    if not 0 <= minutes <= LONGEST:
        raise Problem(f"{minutes} minutes: a sitting has from 0 (none) to {LONGEST}.", exit_code=2)
    correct(db, known[number - 1].id, minutes)
    return known[number - 1]


def by_lesson(known: Sequence[Sitting]) -> dict[str, tuple[int, bool]]:
    """Return each lesson's minutes, and whether all of them were said (else they are about so many)."""
    sums: dict[str, tuple[int, bool]] = {}
    for sitting in known:
        if sitting.minutes:
            minutes, said = sums.get(sitting.lesson, (0, True))
            sums[sitting.lesson] = (minutes + sitting.minutes, said and sitting.said)
    return sums


def spell(minutes: int, said: bool) -> str:
    """Return minutes as people write them: `45 min`, `2 h 30 min`; with ≈ where they were only seen."""
    hours, rest = divmod(minutes, 60)
    words = " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} min"] if rest or not hours else [])])
    return words if said else f"≈ {words}"

"""What the attempts of some days say about each exercise."""

import sqlite3
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ExerciseFacts:
    """One exercise, as its attempts up to a day tell it."""

    exercise: str
    title: str
    lesson: str
    failures: int
    """Attempts judged failed before the first pass, or at all where there is none."""
    passed: str | None
    """The id of the attempt that first passed."""
    last: str
    """The id of the last attempt."""


def exercise_facts(db: sqlite3.Connection, first_day: date, last_day: date) -> list[ExerciseFacts]:
    """Return the exercises first passed, or tried in vain, between the two days, in the order they were met."""
    found = []
    names = db.execute(
        "select exercise from attempts where day <= ? group by exercise order by min(id)", (str(last_day),)
    )
    for (exercise,) in names.fetchall():
        rows = db.execute(
            "select * from attempts where exercise = ? and day <= ? order by id", (exercise, str(last_day))
        ).fetchall()
        passed = next((row for row in rows if row["verdict"] == "passed"), None)
        decisive = passed or rows[-1]
        if decisive["day"] < str(first_day):
            continue
        failures = [row for row in rows if row["verdict"] == "failed" and (not passed or row["id"] < passed["id"])]
        found.append(
            ExerciseFacts(
                exercise,
                rows[-1]["title"],
                rows[-1]["lesson"],
                len(failures),
                passed["id"] if passed else None,
                rows[-1]["id"],
            )
        )
    return found

"""What the attempts up to a day say about each exercise."""

import json
import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import date

from zerotohero.store.weeks import weeks


@dataclass(frozen=True)
class ExerciseFacts:
    """One exercise, as its attempts up to a day tell it."""

    exercise: str
    title: str
    lesson: str
    failures: int
    """Attempts judged failed before the first pass, or at all where there is none."""
    stuck: str | None
    """What was said most often of those failures, where it named a mistake."""
    stuck_at: str | None
    """The id of the first attempt of which that was said."""
    passed: str | None
    """The id of the attempt that first passed."""
    last: str
    """The id of the last attempt."""
    day: date
    """The local day of the first pass, or of the last attempt where there is none."""

    @property
    def short(self) -> str:
        """The exercise without its lesson: `add`."""
        return self.exercise.rsplit("/", 1)[-1]

    @property
    def decisive(self) -> str:
        """The id of the attempt that first passed, else of the last one."""
        return self.passed or self.last


def exercise_facts(db: sqlite3.Connection, last_day: date) -> list[ExerciseFacts]:
    """Return every exercise attempted up to `last_day`, in the order they were met."""
    attempts: dict[str, list[sqlite3.Row]] = {}
    query = "select id, exercise, title, lesson, verdict, explanation, mistakes, day from attempts where day <= ?"
    for row in db.execute(f"{query} order by id", (str(last_day),)):
        attempts.setdefault(row["exercise"], []).append(row)
    return [_facts(rows) for rows in attempts.values()]


def passed_by_week(db: sqlite3.Connection, last_day: date) -> list[int]:
    """Return how many exercises had been passed by the end of each week before `last_day`, and by that day."""
    first = db.execute("select min(day) as day from attempts where verdict = 'passed' group by exercise").fetchall()
    ends = [*(week.last_day for week in weeks(db) if week.last_day < last_day), last_day]
    return [sum(date.fromisoformat(row["day"]) <= end for row in first) for end in ends]


def _facts(rows: list[sqlite3.Row]) -> ExerciseFacts:
    passed = next((n for n, row in enumerate(rows) if row["verdict"] == "passed"), None)
    failed = [row for row in rows[:passed] if row["verdict"] == "failed"]
    named = [row for row in failed if row["explanation"] and json.loads(row["mistakes"])]
    said = Counter(row["explanation"] for row in named)
    stuck = said.most_common(1)[0][0] if said else None
    decisive = rows[-1 if passed is None else passed]
    return ExerciseFacts(
        rows[-1]["exercise"],
        rows[-1]["title"],
        rows[-1]["lesson"],
        len(failed),
        stuck,
        next((row["id"] for row in named if row["explanation"] == stuck), None),
        None if passed is None else decisive["id"],
        rows[-1]["id"],
        date.fromisoformat(decisive["day"]),
    )

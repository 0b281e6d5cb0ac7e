"""Each check of an exercise: its verdict, why, and the code that was judged."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from zerotohero.store.connect import transaction
from zerotohero.store.snapshots import keep_snapshot
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Attempt:
    """One check, with the titles it was judged under, so that the journal needs no course."""

    exercise: str
    title: str
    lesson: str
    verdict: str
    reason: str | None
    explanation: str | None
    mistakes: tuple[str, ...]
    variant: str | None
    hints: int
    seed: int
    elapsed_ms: float
    files: dict[str, str]
    """Path in the workspace -> text."""


@dataclass(frozen=True)
class Standing:
    """How an exercise stands after all its attempts."""

    verdict: str
    attempts: int
    passed_before: bool


def record_attempt(db: sqlite3.Connection, attempt: Attempt) -> bool:
    """Store `attempt` unless it repeats the exercise's last one, code and verdict alike; say whether it was stored."""
    now = datetime.now().astimezone()
    with transaction(db):
        files = {path: keep_snapshot(db, text) for path, text in attempt.files.items()}
        last = db.execute(
            "select id, verdict from attempts where exercise = ? order by id desc limit 1", (attempt.exercise,)
        ).fetchone()
        if last is not None and last["verdict"] == attempt.verdict:
            rows = db.execute("select path, sha256 from attempt_files where attempt = ?", (last["id"],))
            if {row["path"]: row["sha256"] for row in rows} == files:
                return False
        key = new_ulid()
        db.execute(
            "insert into attempts (id, exercise, title, lesson, verdict, reason, explanation, mistakes, variant, hints,"
            " seed, elapsed_ms, at, day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                attempt.exercise,
                attempt.title,
                attempt.lesson,
                attempt.verdict,
                attempt.reason,
                attempt.explanation,
                json.dumps(attempt.mistakes),
                attempt.variant,
                attempt.hints,
                attempt.seed,
                float(attempt.elapsed_ms),
                now.astimezone(UTC).isoformat(timespec="milliseconds"),
                now.date().isoformat(),
            ),
        )
        for path, sha256 in files.items():
            db.execute("insert into attempt_files (attempt, path, sha256) values (?, ?, ?)", (key, path, sha256))
    return True


def standings(db: sqlite3.Connection) -> dict[str, Standing]:
    """Return how every attempted exercise stands, by its id."""
    rows = db.execute(
        "select exercise, count(*) as attempts, max(verdict = 'passed') as passed,"
        " (select verdict from attempts b where b.exercise = a.exercise order by id desc limit 1) as verdict"
        " from attempts a group by exercise"
    )
    return {row["exercise"]: Standing(row["verdict"], row["attempts"], bool(row["passed"])) for row in rows}


def passed_all(db: sqlite3.Connection, exercises: Sequence[str]) -> str | None:
    """Return the id of the check with which the last of the exercises first passed; None where one never did."""
    first = [
        db.execute("select min(id) as id from attempts where exercise = ? and verdict = 'passed'", (one,)).fetchone()
        for one in exercises
    ]
    return None if any(row["id"] is None for row in first) else max((row["id"] for row in first), default=None)


def attempt_count(db: sqlite3.Connection, exercise: str) -> int:
    """Return how often `exercise` was checked."""
    return int(db.execute("select count(*) from attempts where exercise = ?", (exercise,)).fetchone()[0])


def lessons_attempted(db: sqlite3.Connection, first: date, last: date) -> list[str]:
    """Return the titles of the lessons with an attempt from `first` to `last`, in order of their first one."""
    rows = db.execute(
        "select lesson from attempts where day between ? and ? group by lesson order by min(id)",
        (first.isoformat(), last.isoformat()),
    )
    return [row["lesson"] for row in rows]

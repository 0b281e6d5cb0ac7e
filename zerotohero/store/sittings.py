"""Sittings: when somebody worked on which lesson, seen from what was recorded, or said by them.

A sitting is extended by everything recorded within GAP of its last sign of life; after that a new one begins.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from zerotohero.store.connect import transaction
from zerotohero.store.ulid import new_ulid

GAP = timedelta(minutes=15)
OFTEN = timedelta(seconds=20)
"""A sign so soon after the last changes no minute, and costs no write."""


@dataclass(frozen=True)
class Sitting:
    """Work on one lesson on one day."""

    id: str
    lesson: str
    day: date
    minutes: int
    said: bool
    """Whether the minutes are the person's own word; else they were derived, and are shown with ≈."""


def touch(db: sqlite3.Connection, lesson: str, now: datetime | None = None) -> None:
    """Note a sign of work on `lesson`: a check, a note, the start of a run."""
    now = now or datetime.now().astimezone()
    instant = now.astimezone(UTC).isoformat(timespec="seconds")
    since = (now.astimezone(UTC) - GAP).isoformat(timespec="seconds")
    with transaction(db):
        last = db.execute(
            "select id, lesson, last_at from sittings where minutes is null and last_at >= ? and last_at <= ?"
            " order by last_at desc limit 1",
            (since, instant),
        ).fetchone()
        if last is not None and last["lesson"] == lesson:
            if last["last_at"] < (now.astimezone(UTC) - OFTEN).isoformat(timespec="seconds"):
                db.execute("update sittings set last_at = ? where id = ?", (instant, last["id"]))
            return
        # Who goes from one lesson to the next without a pause has sat all the while.
        first = last["last_at"] if last is not None else instant
        db.execute(
            "insert into sittings (id, lesson, day, first_at, last_at) values (?, ?, ?, ?, ?)",
            (new_ulid(), lesson, now.date().isoformat(), first, instant),
        )


def say(db: sqlite3.Connection, lesson: str, minutes: int, day: date) -> None:
    """Store a sitting as the person says it was."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with transaction(db):
        db.execute(
            "insert into sittings (id, lesson, day, first_at, last_at, minutes, said) values (?, ?, ?, ?, ?, ?, 1)",
            (new_ulid(), lesson, day.isoformat(), now, now, minutes),
        )


def correct(db: sqlite3.Connection, sitting: str, minutes: int) -> None:
    """Replace a sitting's minutes by the person's own word; 0 takes it out of every sum."""
    with transaction(db):
        db.execute("update sittings set minutes = ?, said = 1 where id = ?", (minutes, sitting))


def sittings(db: sqlite3.Connection, first: date, last: date) -> list[Sitting]:
    """Return the sittings of the local days from `first` to `last`, in order; one seen only once counts a minute."""
    rows = db.execute(
        "select * from sittings where day between ? and ? and coalesce(minutes, 1) > 0 order by day, first_at, id",
        (first.isoformat(), last.isoformat()),
    )
    return [
        Sitting(row["id"], row["lesson"], date.fromisoformat(row["day"]), _minutes(row), bool(row["said"]))
        for row in rows
    ]


def _minutes(row: sqlite3.Row) -> int:
    if row["minutes"] is not None:
        return int(row["minutes"])
    seen = datetime.fromisoformat(row["last_at"]) - datetime.fromisoformat(row["first_at"])
    return max(1, round(seen.total_seconds() / 60))

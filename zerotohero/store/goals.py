"""Goals: what somebody means to do, and when it was met or let go."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime

from zerotohero.store.connect import transaction
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Goal:
    """One goal; open as long as it was neither met nor dropped."""

    id: str
    text: str
    day: date
    met: date | None
    dropped: date | None

    @property
    def open(self) -> bool:
        return self.met is None and self.dropped is None


def add_goal(db: sqlite3.Connection, text: str) -> None:
    """Store a goal."""
    now = datetime.now().astimezone()
    with transaction(db):
        db.execute(
            "insert into goals (id, text, at, day) values (?, ?, ?, ?)",
            (new_ulid(), text, now.astimezone(UTC).isoformat(timespec="seconds"), now.date().isoformat()),
        )


def goals(db: sqlite3.Connection) -> list[Goal]:
    """Return all goals, oldest first."""
    return [
        Goal(row["id"], row["text"], date.fromisoformat(row["day"]), _day(row["met_day"]), _day(row["dropped_day"]))
        for row in db.execute("select * from goals order by id")
    ]


def set_met(db: sqlite3.Connection, goal: str, day: date) -> None:
    """Note that a goal was met on `day`."""
    with transaction(db):
        db.execute("update goals set met_day = ?, dropped_day = null where id = ?", (day.isoformat(), goal))


def set_dropped(db: sqlite3.Connection, goal: str, day: date) -> None:
    """Note that a goal was let go on `day`."""
    with transaction(db):
        db.execute("update goals set dropped_day = ? where id = ?", (day.isoformat(), goal))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

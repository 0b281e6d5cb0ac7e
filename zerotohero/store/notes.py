"""Notes: the person's own words, kept as they were typed."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime

from zerotohero.store.connect import transaction
from zerotohero.store.snapshots import keep_snapshot
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Note:
    """One thought, its place in the post (`section`; None: not in), and what it belongs to."""

    id: str
    day: date
    text: str
    section: str | None
    lesson: str | None
    exercise: str | None
    private: bool
    kept_from: str | None = None
    """The record that it was kept from: its kind, a colon, its id."""


def add_note(
    db: sqlite3.Connection,
    text: str,
    section: str | None,
    lesson: str | None,
    exercise: str | None,
    private: bool,
    now: datetime,
    kept_from: str | None = None,
) -> Note:
    """Store a note at `now` (with its zone: the local day is taken from it) and return it."""
    note = Note(new_ulid(), now.date(), text, section, lesson, exercise, private, kept_from)
    with transaction(db):
        db.execute(
            "insert into notes (id, at, day, text, section, lesson, exercise, private, kept_from)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                note.id,
                now.astimezone(UTC).isoformat(timespec="seconds"),
                note.day.isoformat(),
                text,
                section,
                lesson,
                exercise,
                int(private),
                kept_from,
            ),
        )
    return note


def notes_until(db: sqlite3.Connection, last_day: date) -> list[Note]:
    """Return all notes up to `last_day`, oldest first."""
    rows = db.execute("select * from notes where day <= ? order by id", (last_day.isoformat(),))
    return [_note(row) for row in rows]


def note_with_id(db: sqlite3.Connection, note: str) -> Note | None:
    """Return the note with this id."""
    row = db.execute("select * from notes where id = ?", (note,)).fetchone()
    return _note(row) if row else None


def set_text(db: sqlite3.Connection, note: str, text: str) -> None:
    """Replace a note's words; the former ones are kept as a snapshot."""
    with transaction(db):
        former = db.execute("select text from notes where id = ?", (note,)).fetchone()
        if former is not None:
            keep_snapshot(db, former["text"])
        db.execute("update notes set text = ? where id = ?", (text, note))


def set_section(db: sqlite3.Connection, note: str, section: str | None) -> None:
    """Put a note into `section` of its week's post, or, with None, out of it."""
    with transaction(db):
        db.execute("update notes set section = ? where id = ?", (section, note))


def _note(row: sqlite3.Row) -> Note:
    return Note(
        row["id"],
        date.fromisoformat(row["day"]),
        row["text"],
        row["section"],
        row["lesson"],
        row["exercise"],
        bool(row["private"]),
        row["kept_from"],
    )

"""Take a note: under the current week, tied to the lesson it belongs to when that is said or plain."""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from zerotohero.journal.sections import SECTIONS, Section, section_named, section_of
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.attempts import lessons_attempted
from zerotohero.store.notes import Note, add_note, note_with_id, set_text
from zerotohero.store.sittings import touch
from zerotohero.store.weeks import Week


@dataclass(frozen=True)
class Filed:
    """A note that was stored, and the week it was stored under."""

    note: Note
    week: Week


def take_note(
    db: sqlite3.Connection,
    text: str,
    lessons: Mapping[str, str],
    section: str | None = None,
    lesson: str | None = None,
    exercise: str | None = None,
    private: bool = False,
    now: datetime | None = None,
    answers: str | None = None,
    sections: tuple[Section, ...] = SECTIONS,
) -> Filed:
    """Store `text` as it is and return where it was filed.

    `lessons`: id -> title of each. `section`: one of `sections` by its id or heading. `answers`: the draft's question
    that it answers. Raises Problem (exit 2) on an empty text, a NUL, an unknown section or lesson.
    """
    now = now or datetime.now().astimezone()
    words = _words(text)
    if section is not None:
        section = known_section(sections, section)
    week = week_of(db, now.date())
    title = _said(lesson, lessons) if lesson else _plain(db, words, section, lessons, week)
    note = add_note(db, words, section, title, exercise, private, now, f"question:{answers}" if answers else None)
    if title is not None:
        touch(db, title, now)
    return Filed(note, week)


def edit_note(db: sqlite3.Connection, note: str, text: str) -> Note:
    """Replace a note's words and return it; the former words stay in the database. Raises Problem (exit 2)."""
    known = note_with_id(db, note)
    if known is None:
        raise Problem("This note is not in the database any more, so its words were not replaced.")
    words = _words(text)
    if words != known.text:
        set_text(db, note, words)
    return replace(known, text=words)


def known_section(sections: tuple[Section, ...], name: str) -> str:
    """Return the id of the section called `name` by id or heading. Raises Problem (exit 2)."""
    found = section_named(sections, name)
    if found is None:
        raise Problem(f"There is no section `{name}`: it is one of {', '.join(s.id for s in sections)}.", exit_code=2)
    return found.id


def place(note: Note, sections: tuple[Section, ...] = SECTIONS) -> str:
    """Return where in the post a note stands, as a person says it."""
    if note.section is None:
        return "no section yet"
    heading = section_of(sections, note.section).heading or "the introduction"
    return f"{heading} › {note.lesson}" if note.section == "courses" and note.lesson else heading


def _words(text: str) -> str:
    words = text.strip("\n").rstrip()
    if not words.strip():
        raise Problem('The note is empty, so nothing was kept. `zth note "what you thought"`', exit_code=2)
    if "\x00" in words:
        raise Problem(
            "The note holds a NUL character, which no markdown can; take it out and note it again.", exit_code=2
        )
    return words.encode("utf-8", "replace").decode("utf-8")


def _said(lesson: str, lessons: Mapping[str, str]) -> str:
    for key, title in lessons.items():
        if lesson.lower() in (key.lower(), title.lower()):
            return title
    raise Problem(f"There is no lesson `{lesson}`: it is one of {', '.join(lessons)}.", exit_code=2)


def _plain(
    db: sqlite3.Connection, text: str, section: str | None, lessons: Mapping[str, str], week: Week
) -> str | None:
    """A lesson is plain when the note names exactly one, or is about courses and one alone was worked on this week."""
    named = [
        title
        for key, title in lessons.items()
        if re.search(rf"(?<!\w)({re.escape(key)}|{re.escape(title)})(?!\w)", text, re.I)
    ]
    if len(named) == 1:
        return named[0]
    if section == "courses" and not named:
        attempted = lessons_attempted(db, week.first_day, week.last_day)
        if len(attempted) == 1:
            return attempted[0]
    return None

"""What a week's post holds, what could be in it, and what is still asked.

Notes with a section are in. Facts and notes without a section are candidates and never in by default. Every line comes
from a record; nothing is invented.
"""

import re
import sqlite3
from dataclasses import dataclass

from zerotohero.journal.offers import Candidate, Facts, happened, offers, quotes
from zerotohero.journal.questions import Question, questions
from zerotohero.journal.sections import HEADINGS, LISTS
from zerotohero.store.covered import covered_before
from zerotohero.store.notes import Note, notes_until
from zerotohero.store.posts import recorded_elsewhere
from zerotohero.store.weeks import Week


@dataclass(frozen=True)
class Line:
    """One paragraph or list item of the draft, and the record behind it."""

    section: str
    heading: str | None
    """The lesson under Courses; None elsewhere."""
    text: str
    record_kind: str
    record_id: str


@dataclass(frozen=True)
class Draft:
    """A week's post before it is written."""

    week: Week
    lines: tuple[Line, ...]
    candidates: tuple[Candidate, ...]
    questions: tuple[Question, ...]


def draft(db: sqlite3.Connection, week: Week, facts: Facts = "numbers") -> Draft:
    """Return the draft of `week`: every record up to its last day that stands in no other post.

    `facts`: what is offered beside the person's own notes.
    """
    elsewhere = recorded_elsewhere(db, week.n)
    notes = [n for n in notes_until(db, week.last_day) if not n.private and n.id not in elsewhere]
    covered = covered_before(db, week.n)
    found = happened(db, week, covered)
    passed_over = [note for note in notes if covered is not None and covered.has(note.day, note.id)]
    offered = (
        *quotes([note for note in notes if note not in passed_over]),
        *offers(db, found, facts, _kept(notes)),
        *quotes(passed_over),
    )
    return Draft(week, tuple(_lines(notes)), offered, tuple(questions(db, found, notes)))


def body(lines: tuple[Line, ...]) -> str:
    """Return the post's body as markdown, with the headings of the sections that hold something."""
    parts: list[str] = []
    section, heading = "intro", None
    for line in lines:
        if line.section != section:
            parts += ["", f"## {HEADINGS[line.section]}"]
        if line.heading and line.heading != heading:
            parts += (
                ["", f"### {line.heading}"]
                if parts[-1:] != [f"## {HEADINGS[line.section]}"]
                else [f"### {line.heading}"]
            )
        new_place = (line.section, line.heading) != (section, heading)
        listed = _is_item(line.text) and bool(parts) and _is_item(parts[-1])
        if parts and not new_place and not listed:
            parts.append("")
        parts.append(line.text)
        section, heading = line.section, line.heading
    return "\n".join(parts).strip("\n") + "\n"


def _lines(notes: list[Note]) -> list[Line]:
    lines = []
    for section in HEADINGS:
        here = [note for note in notes if note.section == section]
        order = list(dict.fromkeys(note.lesson for note in here)) if section == "courses" else [None]
        for lesson in sorted(order, key=lambda lesson: lesson is not None):
            for note in here:
                if section != "courses" or note.lesson == lesson:
                    text = _item(note.text) if section in LISTS else note.text
                    lines.append(Line(section, lesson, text, "note", note.id))
    return lines


def _kept(notes: list[Note]) -> set[str]:
    """The records that a note was kept from; of a line that compares several, the one that it is about."""
    kept = set()
    for note in notes:
        kind, _, ids = (note.kept_from or "").partition(":")
        kept |= {f"{kind}:{one}" for one in (ids.split(",") if kind == "attempt" else ids.split(",")[:1])}
    return kept


def _item(text: str) -> str:
    """Return `text` as a list item, unless it is a block of its own kind: a list, a heading, a fence, a quote, HTML."""
    if _is_item(text) or re.match(r"(#{1,6} |```|~~~|>|<|\||:{1,3}[a-zA-Z])", text):
        return text
    return "- " + text.replace("\n", "\n  ").replace("\n  \n", "\n\n")


def _is_item(text: str) -> bool:
    return re.match(r"([-*+]|\d{1,9}[.)])[ \t]+\S", text) is not None

"""What a week's post holds, what could be in it, and what is still asked.

Notes with a section are in. Facts and notes without a section are candidates and never in by default. Every line comes
from a record; nothing is invented.
"""

import sqlite3
from dataclasses import dataclass, replace

from zerotohero.journal.offers import Candidate, Facts, happened, offers, quotes
from zerotohero.journal.outline import as_item
from zerotohero.journal.questions import Question, questions
from zerotohero.journal.sections import SECTIONS, Section, nearest, with_those_of
from zerotohero.store.covered import covered_before
from zerotohero.store.notes import Note, notes_until
from zerotohero.store.posts import Item, dismissed, recorded_elsewhere
from zerotohero.store.weeks import Week


@dataclass(frozen=True)
class Draft:
    """A week's post before it is written."""

    week: Week
    sections: tuple[Section, ...]
    """Those that the post can have, and after them those that only its notes have."""
    lines: tuple[Item, ...]
    candidates: tuple[Candidate, ...]
    old: int
    """How many of the candidates, the last ones, are notes that two posts or more have passed over."""
    questions: tuple[Question, ...]

    @property
    def offered(self) -> tuple[Candidate, ...]:
        """The candidates that are shown without being asked for."""
        return self.candidates[: len(self.candidates) - self.old]


def draft(
    db: sqlite3.Connection, week: Week, sections: tuple[Section, ...] = SECTIONS, facts: Facts = "numbers"
) -> Draft:
    """Return the draft of `week`: every record up to its last day that stands in no other post.

    `facts`: what is offered beside the person's own notes. What was deleted from the post by hand is neither in nor
    offered again.
    """
    elsewhere = recorded_elsewhere(db, week.n)
    gone = dismissed(db)
    notes = [n for n in notes_until(db, week.last_day) if not n.private and n.id not in elsewhere]
    shown = [note for note in notes if f"note:{note.id}" not in gone]
    covered = covered_before(db, week.n)
    found = happened(db, week, covered)
    passed_over = [note for note in shown if covered is not None and covered.has(note.day, note.id)]
    before = covered_before(db, covered.week) if covered is not None else None
    old = [note for note in passed_over if before is not None and before.has(note.day, note.id)]
    passed_over_twice = quotes(old)
    offered = (
        *quotes([note for note in shown if note not in passed_over]),
        *offers(db, found, facts, _kept(notes)),
        *quotes([note for note in passed_over if note not in old]),
        *passed_over_twice,
    )
    offered = tuple(replace(one, section=nearest(sections, one.section)) for one in offered)
    asked = tuple(replace(one, section=nearest(sections, one.section)) for one in questions(db, found, notes))
    sections = with_those_of(sections, (note.section for note in shown if note.section is not None))
    return Draft(week, sections, tuple(_lines(shown, sections)), offered, len(passed_over_twice), asked)


def _lines(notes: list[Note], sections: tuple[Section, ...]) -> list[Item]:
    lines = []
    for section in sections:
        here = [note for note in notes if note.section == section.id]
        order = list(dict.fromkeys(note.lesson for note in here)) if section.id == "courses" else [None]
        for lesson in sorted(order, key=lambda lesson: lesson is not None):
            for note in here:
                if section.id != "courses" or note.lesson == lesson:
                    text = as_item(note.text) if section.listed else note.text
                    lines.append(Item(section.id, lesson, text, note.text, "note", note.id))
    return lines


def _kept(notes: list[Note]) -> set[str]:
    """The records that a note was kept from; of a line that compares several, the one that it is about."""
    kept = set()
    for note in notes:
        kind, _, ids = (note.kept_from or "").partition(":")
        kept |= {f"{kind}:{one}" for one in (ids.split(",") if kind == "attempt" else ids.split(",")[:1])}
    return kept

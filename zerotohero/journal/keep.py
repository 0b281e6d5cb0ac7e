"""Take a candidate into the post."""

import sqlite3
from datetime import datetime

from zerotohero.journal.draft import Candidate, Draft
from zerotohero.problem import Problem
from zerotohero.store.notes import Note, add_note, set_section
from zerotohero.store.weeks import Week


def keep_candidate(db: sqlite3.Connection, draft: Draft, number: int, section: str | None = None) -> Note:
    """Put candidate `number` (from 1) into the post and return its note. Raises Problem (exit 2)."""
    if not 1 <= number <= len(draft.candidates):
        raise Problem(
            f"There is no candidate {number} in week {draft.week.n}: `zth week {draft.week.n}` numbers them.",
            exit_code=2,
        )
    chosen = draft.candidates[number - 1]
    where = section or chosen.section
    if chosen.record_kind == "note":
        set_section(db, chosen.record_id, where)
        return Note(chosen.record_id, draft.week.last_day, chosen.text, where, chosen.lesson, None, False)
    return add_note(db, chosen.text, where, chosen.lesson, None, False, _within(draft.week, chosen))


def _within(week: Week, chosen: Candidate) -> datetime:
    """A line kept after the week is over still belongs to that week."""
    now = datetime.now().astimezone()
    return (
        now
        if now.date() <= week.last_day
        else now.replace(year=week.last_day.year, month=week.last_day.month, day=week.last_day.day)
    )

"""Take a candidate into the post."""

import sqlite3
from dataclasses import replace
from pathlib import Path

from zerotohero.figures import extrapolation
from zerotohero.journal.draft import Draft
from zerotohero.journal.pictures import EXTRAPOLATION, keep_figure, run_pictures
from zerotohero.journal.weeks import moment_in
from zerotohero.problem import Problem
from zerotohero.store.facts import passed_by_week
from zerotohero.store.notes import Note, add_note, note_with_id, set_section, set_text
from zerotohero.store.runs import run_with_id


def keep_candidate(
    db: sqlite3.Connection, journal: Path, draft: Draft, number: int, section: str | None = None, form: str = "png"
) -> Note:
    """Put candidate `number` (from 1) into the post and return its note; a run's pictures are drawn into `journal`.

    Raises Problem (exit 2).
    """
    if not 1 <= number <= len(draft.candidates):
        raise Problem(
            f"There is no candidate {number} in week {draft.week.n}: `zth week {draft.week.n}` numbers them.",
            exit_code=2,
        )
    chosen = draft.candidates[number - 1]
    where = section or chosen.section
    if chosen.record_kind == "note":
        return _keep_note(db, chosen.record_id, chosen.text, where)
    text = chosen.text
    if chosen.record_kind == "run" and (run := run_with_id(db, chosen.record_id.split(",")[0])):
        text = "\n\n".join([text, *run_pictures(journal, db, run, form)])
    if chosen.record_kind == "progress":
        figure = extrapolation(passed_by_week(db, draft.week.last_day))
        text = keep_figure(journal, f"{EXTRAPOLATION}-{draft.week.last_day}", figure, form)
    return add_note(db, text, where, chosen.lesson, None, False, moment_in(draft.week), chosen.record)


def _keep_note(db: sqlite3.Connection, note: str, text: str, section: str) -> Note:
    known = note_with_id(db, note)
    if known is None:
        raise Problem("This note is not in the database any more, so nothing was kept.")
    if text != known.text:
        set_text(db, note, text)
    set_section(db, note, section)
    return replace(known, text=text, section=section)

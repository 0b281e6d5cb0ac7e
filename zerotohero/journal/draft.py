"""What a week's post holds, what could be in it, and what is still asked.

Notes with a section are in. Facts and notes without a section are candidates and never in by default. Every line comes
from a record; nothing is invented.
"""

import sqlite3
from dataclasses import dataclass

from zerotohero.journal.outline import as_item
from zerotohero.journal.papers import open_questions, reading_line, since
from zerotohero.journal.reproductions import reproduction_table
from zerotohero.journal.results import run_line
from zerotohero.journal.sections import SECTIONS, Section, with_those_of
from zerotohero.journal.time import by_lesson, spell
from zerotohero.store.facts import ExerciseFacts, exercise_facts
from zerotohero.store.goals import Goal, goals
from zerotohero.store.notes import Note, notes_until
from zerotohero.store.papers import Reading, readings
from zerotohero.store.posts import Item, dismissed, recorded_elsewhere
from zerotohero.store.reproductions import Reproduction, reproductions
from zerotohero.store.runs import RunRecord, runs
from zerotohero.store.sittings import sittings
from zerotohero.store.weeks import Week

MOST_LINES = 4
"""From more exercises of one lesson on, one line names them all."""

LEAST_MINUTES = 15
"""A shorter time at a lesson is not worth a line."""
MANY_FAILURES = 3
"""From so many failures before a pass on, the draft asks what clicked."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True)
class Candidate:
    """Something a record supports, which is in the post only once the person takes it."""

    text: str
    section: str
    lesson: str | None
    record_kind: str
    record_id: str

    @property
    def record(self) -> str:
        """Its kind and id in one, as a note that was kept from it has them."""
        return f"{self.record_kind}:{self.record_id}"


@dataclass(frozen=True)
class Question:
    """What only the person knows."""

    text: str
    section: str


@dataclass(frozen=True)
class Draft:
    """A week's post before it is written."""

    week: Week
    sections: tuple[Section, ...]
    """Those that the post can have, and after them those that only its notes have."""
    lines: tuple[Item, ...]
    candidates: tuple[Candidate, ...]
    questions: tuple[Question, ...]


def draft(db: sqlite3.Connection, week: Week, sections: tuple[Section, ...] = SECTIONS) -> Draft:
    """Return the draft of `week`: every record up to its last day that stands in no other post.

    What was deleted from the post by hand is neither in nor offered again.
    """
    elsewhere = recorded_elsewhere(db, week.n)
    gone = dismissed(db)
    notes = [n for n in notes_until(db, week.last_day) if not n.private and n.id not in elsewhere]
    facts = [f for f in exercise_facts(db, week.first_day, week.last_day) if f.last not in elsewhere]
    done = [run for run in runs(db) if week.first_day <= run.day <= week.last_day and run.id not in elsewhere]
    aims = [goal for goal in goals(db) if goal.id not in elsewhere]
    sat = by_lesson(sittings(db, week.first_day, week.last_day))
    read = [r for r in readings(db) if week.first_day <= r.day <= week.last_day and r.id not in elsewhere]
    made = [m for m in reproductions(db) if week.first_day <= m.day <= week.last_day and m.id not in elsewhere]
    sections = with_those_of(sections, (note.section for note in notes if note.section is not None))
    shown = [note for note in notes if f"note:{note.id}" not in gone]
    return Draft(
        week,
        sections,
        tuple(_lines(shown, sections)),
        (
            *_loose(shown),
            *_offered(
                notes,
                gone,
                _papers(db, read),
                _results(db, done),
                _tables(made),
                _done(facts),
                _aims(aims, week),
                _hours(sat, week),
            ),
        ),
        tuple(_unanswered(notes, [*_questions(notes, facts), *_left_open(db, week)])),
    )


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


def _loose(notes: list[Note]) -> list[Candidate]:
    return [
        Candidate(note.text, "courses" if note.lesson else "neat", note.lesson, "note", note.id)
        for note in notes
        if note.section is None
    ]


def _offered(notes: list[Note], gone: set[str], *kinds: list[Candidate]) -> list[Candidate]:
    """What a record supports, without what is a note already or was deleted from the post."""
    kept = {note.kept_from for note in notes}
    said = {note.text.split("\n", 1)[0] for note in notes}
    return [
        candidate
        for kind in kinds
        for candidate in kind
        if candidate.record not in kept | gone and candidate.text not in said
    ]


def _papers(db: sqlite3.Connection, read: list[Reading]) -> list[Candidate]:
    return [
        Candidate(reading_line(reading, since(db, reading)), "papers", None, "reading", reading.id) for reading in read
    ]


def _done(facts: list[ExerciseFacts]) -> list[Candidate]:
    """A line for each exercise that passed; of a lesson with many, one line for all."""
    offered = []
    for lesson in dict.fromkeys(fact.lesson for fact in facts if fact.passed):
        passed = [fact for fact in facts if fact.lesson == lesson and fact.passed]
        lines = [_sentence(fact) for fact in passed]
        if len(passed) > MOST_LINES:
            names = [f"`{_short(fact)}`" for fact in passed]
            passed, lines = passed[-1:], [f"Wrote {', '.join(names[:-1])} and {names[-1]}."]
        offered += [
            Candidate(line, "courses", lesson, "attempt", fact.passed or fact.last)
            for line, fact in zip(lines, passed, strict=True)
        ]
    return offered


def _results(db: sqlite3.Connection, done: list[RunRecord]) -> list[Candidate]:
    """The latest finished run of each experiment; what was stopped or broke is no result."""
    latest = {run.name: run for run in reversed(done) if run.status == "finished"}
    return [
        Candidate(text, "courses" if run.lesson else "projects", run.lesson, "run", run.id)
        for run in latest.values()
        if (text := run_line(db, run))
    ]


def _tables(made: list[Reproduction]) -> list[Candidate]:
    """The latest table of each lesson and preset."""
    latest = {(one.lesson, one.preset): one for one in reversed(made)}
    return [
        Candidate(text, "courses", one.lesson, "reproduction", one.id)
        for one in latest.values()
        if (text := reproduction_table(one))
    ]


def _aims(aims: list[Goal], week: Week) -> list[Candidate]:
    met = [
        Candidate(f"Met: {goal.text}", "goals", None, "met", goal.id)
        for goal in aims
        if goal.met and week.first_day <= goal.met <= week.last_day
    ]
    following = [
        Candidate(f"Next: {goal.text}", "goals", None, "goal", goal.id)
        for goal in aims
        if goal.open and goal.day <= week.last_day
    ]
    return met + following


def _hours(sat: dict[str, tuple[int, bool]], week: Week) -> list[Candidate]:
    return [
        Candidate(f"{spell(minutes, said)} on {lesson}.", "courses", lesson, "time", f"{lesson}/{week.n}")
        for lesson, (minutes, said) in sat.items()
        if minutes >= LEAST_MINUTES
    ]


def _unanswered(notes: list[Note], asked: list[Question]) -> list[Question]:
    answered = {note.kept_from for note in notes}
    return [question for question in asked if f"question:{question.text}" not in answered]


def _left_open(db: sqlite3.Connection, week: Week) -> list[Question]:
    """What a reading asked is carried from week to week until it is answered."""
    return [
        Question(f"You asked while reading {reading.paper.title}: {asked.text} Do you know by now?", "papers")
        for reading, asked in open_questions(db)
        if reading.day <= week.last_day
    ]


def _questions(notes: list[Note], facts: list[ExerciseFacts]) -> list[Question]:
    asked = []
    sections = {note.section for note in notes}
    if notes and "intro" not in sections:
        asked.append(Question("What was this week about? An introduction opens the post.", "intro"))
    told = {note.lesson for note in notes if note.section == "courses"}
    for fact in facts:
        short = _short(fact)
        mentioned = any(short in note.text or note.exercise == fact.exercise for note in notes)
        if fact.passed and fact.failures >= MANY_FAILURES and not mentioned:
            times = NUMBERS[fact.failures] if fact.failures < len(NUMBERS) else str(fact.failures)
            asked.append(Question(f"You failed `{short}` {times} times, then passed. What clicked?", "courses"))
        elif not fact.passed and fact.failures and not mentioned:
            asked.append(Question(f"`{short}` is still open. What is in the way?", "courses"))
    for lesson in dict.fromkeys(fact.lesson for fact in facts if fact.passed):
        if lesson not in told:
            asked.append(Question(f"What do you see differently after {lesson}?", "courses"))
    return asked


def _sentence(fact: ExerciseFacts) -> str:
    """What was done; how often it failed is nobody's business unless the person says so."""
    return f"Wrote `{_short(fact)}`: {fact.title}."


def _short(fact: ExerciseFacts) -> str:
    return fact.exercise.rsplit("/", 1)[-1]

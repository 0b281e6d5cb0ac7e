"""What only the person knows, asked of what happened. An unanswered question is in no post."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from zerotohero.journal.offers import MANY_FAILURES, Happened
from zerotohero.journal.papers import open_questions
from zerotohero.journal.results import Result, results, shown
from zerotohero.store.facts import ExerciseFacts
from zerotohero.store.notes import Note
from zerotohero.store.papers import readings

MOST = 7
"""More questions than that are a form to fill in."""
HARDEST = 2
"""Of how many exercises it is asked what clicked."""
CHANGED = 3
"""The most settings that a question about a run names."""
OLD = timedelta(days=14)
"""A goal that is open for so long is asked about."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True)
class Question:
    """What only the person knows."""

    text: str
    section: str


def questions(db: sqlite3.Connection, found: Happened, notes: Sequence[Note]) -> list[Question]:
    """Return what to ask of what happened; what a note answers, or speaks of, is not asked again."""
    answered = {note.kept_from for note in notes}
    hard = [*_clicked(found, notes), *_in_the_way(found, notes)]
    asked = [
        *_opening(notes),
        *(question for _, question in hard),
        *_runs(db, found, notes),
        *_seen_differently(found, notes, {lesson for lesson, _ in hard}),
        *_read_again(db, found),
        *_old_goals(found),
        *_left_open(db, found),
    ]
    return [question for question in asked if f"question:{question.text}" not in answered][:MOST]


def _opening(notes: Sequence[Note]) -> list[Question]:
    if not notes or any(note.section == "intro" for note in notes):
        return []
    return [Question("What was this week about? An introduction opens the post.", "intro")]


def _clicked(found: Happened, notes: Sequence[Note]) -> list[tuple[str, Question]]:
    """Of the exercises that took most attempts; each with its lesson."""
    hard = [f for f in found.exercises if f.passed and f.failures >= MANY_FAILURES and not _spoken_of(f, notes)]
    hardest = sorted(hard, key=lambda fact: -fact.failures)[:HARDEST]
    return [
        (
            fact.lesson,
            Question(f"You failed `{fact.short}` {_times(fact.failures)}, then passed. What clicked?", "courses"),
        )
        for fact in hard
        if fact in hardest
    ]


def _in_the_way(found: Happened, notes: Sequence[Note]) -> list[tuple[str, Question]]:
    return [
        (fact.lesson, Question(f"`{fact.short}` is still open. What is in the way?", "courses"))
        for fact in found.exercises
        if not fact.passed and fact.failures and not _spoken_of(fact, notes)
    ]


def _runs(db: sqlite3.Connection, found: Happened, notes: Sequence[Note]) -> list[Question]:
    """What was changed where a number became better, and what was seen where one was lost."""
    asked = []
    for result in results(db, found.runs, found.earlier):
        changed = _changed(result)
        if result.improved_on is not None and changed:
            metric, (_, before) = result.metric.name, result.improved_on
            asked.append(
                Question(
                    f"{result.run.name} went from {metric} {shown(metric, before)} to {shown(metric, result.value)} "
                    f"({changed}). What did you expect?",
                    "courses" if result.run.lesson else "projects",
                )
            )
    lost = {run.name: (run, run.nan) for run in found.runs if run.nan is not None}
    for run, (metric, step) in lost.values():
        if not any(re.search(r"\bnan\b", note.text, re.I) for note in notes):
            section = "courses" if run.lesson else "projects"
            asked.append(Question(f"The {metric} of {run.name} was NaN from step {step:,} on. What was it?", section))
    return asked


def _seen_differently(found: Happened, notes: Sequence[Note], asked: set[str]) -> list[Question]:
    """Of lessons that nothing is written or asked of."""
    told = asked | {note.lesson for note in notes if note.section == "courses"}
    worked = dict.fromkeys(fact.lesson for fact in found.exercises if fact.passed)
    return [Question(f"What do you see differently after {one}?", "courses") for one in worked if one not in told]


def _read_again(db: sqlite3.Connection, found: Happened) -> list[Question]:
    asked = []
    known = readings(db)
    for reading in found.readings:
        before = [one.understood for one in known if one.paper.id == reading.paper.id and one.nth < reading.nth]
        rated = [understood for understood in before if understood]
        if rated and reading.understood and reading.understood > rated[-1]:
            asked.append(
                Question(
                    f"You understood more of {reading.paper.title} than the time before. What do you see in it now?",
                    "papers",
                )
            )
    return asked


def _left_open(db: sqlite3.Connection, found: Happened) -> list[Question]:
    """What a reading asked is carried from week to week until it is answered."""
    return [
        Question(f"You asked while reading {reading.paper.title}: {asked.text} Do you know by now?", "papers")
        for reading, asked in open_questions(db)
        if reading.day <= found.week.last_day
    ]


def _old_goals(found: Happened) -> list[Question]:
    return [
        Question(f"“{goal.text}” is a goal since {goal.day.day} {goal.day:%B}. Is it still one?", "goals")
        for goal in (*found.old, *found.unmet)
        if found.week.last_day - goal.day >= OLD
    ]


def _spoken_of(fact: ExerciseFacts, notes: Sequence[Note]) -> bool:
    word = re.compile(rf"(?<![\w-]){re.escape(fact.short)}(?![\w-])")
    return any(
        note.exercise == fact.exercise
        or f"`{fact.short}`" in note.text
        or (note.lesson == fact.lesson and word.search(note.text))
        for note in notes
    )


def _times(count: int) -> str:
    return f"{NUMBERS[count] if count < len(NUMBERS) else count} times"


def _changed(result: Result) -> str:
    """The settings in which the better run differs: `n_hidden 100 → 200`; empty where none or too many do."""
    if result.improved_on is None:
        return ""
    old, new = result.improved_on[0].config, result.run.config
    keys = [key for key in dict.fromkeys([*old, *new]) if old.get(key) != new.get(key)]
    if not 1 <= len(keys) <= CHANGED:
        return ""
    return ", ".join(f"{key} {_setting(old.get(key))} → {_setting(new.get(key))}" for key in keys)


def _setting(value: Any) -> str:
    return "unset" if value is None else f"{value:,}" if isinstance(value, int) and value >= 10_000 else str(value)

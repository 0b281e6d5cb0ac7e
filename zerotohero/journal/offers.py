"""What the records of a week support: lines that are in the post only once the person takes them.

How often something was tried, what failed and how long it took is nobody's business: only the person says it.
"""

import re
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from zerotohero.figures import extrapolation
from zerotohero.journal.papers import linked, reading_line, since
from zerotohero.journal.reproductions import reproduction_table
from zerotohero.journal.results import result_line, results, sample_lines
from zerotohero.journal.time import by_lesson, spell
from zerotohero.journal.weeks import DAYS, ONE_DAY
from zerotohero.problem import Problem
from zerotohero.store.covered import Covered, covered_before
from zerotohero.store.facts import ExerciseFacts, exercise_facts, passed_by_week
from zerotohero.store.goals import Goal, goals
from zerotohero.store.notes import Note
from zerotohero.store.papers import Paper, Reading, Reimplemented, papers, readings
from zerotohero.store.reproductions import Reproduction, reproductions
from zerotohero.store.runs import RunRecord, runs
from zerotohero.store.sittings import Sitting, sittings
from zerotohero.store.weeks import Week, weeks

Facts = Literal["titles", "numbers", "none"]
"""What is offered: what was done, by name; with its numbers too; or nothing but the person's own words."""

KINDS: tuple[Facts, ...] = ("titles", "numbers", "none")
MANY_FAILURES = 3
"""From so many failures on, somebody was stuck."""
LEAST_MINUTES = 15
"""A shorter time at a lesson is not worth a word."""
ONE_LINER = 140
"""The longest note that is offered as a quote."""


@dataclass(frozen=True)
class Candidate:
    """Something a record supports, which is in the post only once the person takes it."""

    text: str
    section: str
    lesson: str | None
    record_kind: str
    record_id: str
    """The record's id; of a line that several support, all of them with commas between."""

    @property
    def record(self) -> str:
        """Its kind and id in one, as a note that was kept from it has them."""
        return f"{self.record_kind}:{self.record_id}"

    @property
    def about(self) -> str:
        """Kind and id of the record that it is about; further ones are those that it is compared with."""
        return f"{self.record_kind}:{self.record_id.split(',')[0]}"

    @property
    def records(self) -> set[str]:
        """The kind and id of each record behind it."""
        return {f"{self.record_kind}:{one}" for one in self.record_id.split(",")}


@dataclass(frozen=True)
class Happened:
    """What was recorded since the post before, up to a week's last day."""

    week: Week
    exercises: tuple[ExerciseFacts, ...]
    """Those first passed, or tried in vain."""
    runs: tuple[RunRecord, ...]
    earlier: tuple[RunRecord, ...]
    """The runs before."""
    readings: tuple[Reading, ...]
    reimplemented: tuple[tuple[Paper, Reimplemented], ...]
    tables: tuple[Reproduction, ...]
    sittings: tuple[Sitting, ...]
    met: tuple[Goal, ...]
    unmet: tuple[Goal, ...]
    """Goals that were new to the last post and are still open."""
    old: tuple[Goal, ...]
    """Goals that are open since before it."""
    set: tuple[Goal, ...]
    """Goals that are new, and open."""


def facts_of(post: Mapping[str, Any]) -> Facts:
    """Return `facts` of the `[post]` table of zth.toml. Raises Problem (exit 2) on a word that it does not know."""
    said = post.get("facts", "numbers")
    for known in KINDS:
        if said == known:
            return known
    raise Problem(
        f'[post] facts in zth.toml is {said!r}: write "titles" (what was done), "numbers" (its numbers too) or "none".',
        exit_code=2,
    )


def happened(db: sqlite3.Connection, week: Week, covered: Covered | None) -> Happened:
    """Return what was recorded up to `week`'s last day and was not there for an earlier post."""

    # What was put on record of the time before the first week is told for completeness, not for a post.
    beginning = min(one.first_day for one in (week, *weeks(db)))

    def new(day: date, record: str) -> bool:
        return beginning <= day <= week.last_day and (covered is None or not covered.has(day, record))

    def met_now(day: date | None) -> bool:
        return day is not None and day <= week.last_day and (covered is None or day > covered.until)

    def waits(goal: Goal) -> bool:
        return all(day is None or day > week.last_day for day in (goal.met, goal.dropped)) and goal.day <= week.last_day

    begun = week.first_day if covered is None else covered.until + ONE_DAY
    former = None if covered is None else covered_before(db, covered.week)
    last = date.min if former is None else former.until + ONE_DAY
    known, aims = runs(db), goals(db)
    return Happened(
        week,
        tuple(fact for fact in exercise_facts(db, week.last_day) if new(fact.day, fact.decisive)),
        tuple(run for run in known if new(run.day, run.id)),
        tuple(run for run in known if run.day <= week.last_day and not new(run.day, run.id)),
        tuple(reading for reading in readings(db) if new(reading.day, reading.id)),
        tuple((paper, by) for paper in papers(db) if (by := paper.reimplemented) and new(by.day, by.attempt)),
        tuple(table for table in reproductions(db) if new(table.day, table.id)),
        tuple(sitting for sitting in sittings(db, beginning, week.last_day) if new(sitting.day, sitting.id)),
        tuple(goal for goal in aims if met_now(goal.met)),
        tuple(goal for goal in aims if waits(goal) and last <= goal.day < begun),
        tuple(goal for goal in aims if waits(goal) and goal.day < last),
        tuple(goal for goal in aims if waits(goal) and goal.day >= begun),
    )


def offers(db: sqlite3.Connection, found: Happened, facts: Facts, kept: Collection[str]) -> list[Candidate]:
    """Return the lines that `found` supports, in the order of a post, without those of the records in `kept`."""
    if facts == "none":
        return []
    numbers = facts == "numbers"
    offered = [
        *_done(found, kept),
        *_stuck(found),
        *_results(db, found, numbers),
        *(_tables(found) if numbers else ()),
        *_papers(db, found, numbers),
        *_aims(found),
        *(_hours(found) if numbers else ()),
        *(_drawn_on(db, found) if numbers else ()),
    ]
    return [one for one in offered if one.about not in kept]


def quotes(notes: Iterable[Note]) -> list[Candidate]:
    """Return the notes that have no section yet; a one-liner is offered as a quote."""
    return [
        Candidate(
            f"> {note.text}" if note.kept_from is None and one_liner(note.text) else note.text,
            "courses" if note.lesson else "neat",
            note.lesson,
            "note",
            note.id,
        )
        for note in notes
        if note.section is None
    ]


def one_liner(text: str) -> bool:
    """Whether a note is one short line of plain words."""
    return len(text) <= ONE_LINER and "\n" not in text and re.match(r"[^\W_]|[\"'“‘(`*]\w", text) is not None


def _done(found: Happened, kept: Collection[str]) -> list[Candidate]:
    """One line for all that passed of a lesson, and for what passed since that line was kept another."""
    offered = []
    passed = [fact for fact in found.exercises if fact.passed and f"attempt:{fact.passed}" not in kept]
    for lesson in dict.fromkeys(fact.lesson for fact in passed):
        here = [fact for fact in passed if fact.lesson == lesson]
        names = [f"`{fact.short}`" for fact in here]
        text = (
            f"Wrote {', '.join(names[:-1])} and {names[-1]}."
            if len(here) > 1
            else f"Wrote {names[0]}: {here[0].title}."
        )
        offered.append(Candidate(text, "courses", lesson, "attempt", ",".join(str(fact.passed) for fact in here)))
    return offered


def _stuck(found: Happened) -> list[Candidate]:
    """What somebody was stuck on, in the words that were said of it."""
    offered = []
    for fact in found.exercises:
        if fact.failures >= MANY_FAILURES:
            said = f": “{fact.stuck}”" if fact.stuck else "."
            begin = f"Got stuck on `{fact.short}`" if fact.passed else f"`{fact.short}` is still open"
            ids = dict.fromkeys(filter(None, (fact.stuck_at, fact.decisive)))
            offered.append(Candidate(begin + said, "courses", fact.lesson, "stuck", ",".join(ids)))
    return offered


def _results(db: sqlite3.Connection, found: Happened, numbers: bool) -> list[Candidate]:
    """The best run of each experiment, and what it said before and after; those of a table stand in the table."""
    tabled = {row.run for table in found.tables if reproduction_table(table) for row in table.rows}
    offered = []
    for result in results(db, [run for run in found.runs if run.id not in tabled or not numbers], found.earlier):
        run = result.run
        section = "courses" if run.lesson else "projects"
        beside = result.before or result.first
        last_week = beside is not None and beside[0].day >= found.week.first_day - timedelta(days=DAYS)
        ids = ",".join([run.id, *([beside[0].id] if beside and numbers else [])])
        offered.append(Candidate(result_line(db, result, last_week, numbers), section, run.lesson, "run", ids))
        if numbers and (said := sample_lines(db, result)):
            offered.append(Candidate(said, section, run.lesson, "samples", run.id))
    return offered


def _tables(found: Happened) -> list[Candidate]:
    """The latest table of each lesson and preset."""
    latest = {(one.lesson, one.preset): one for one in reversed(found.tables)}
    return [
        Candidate(text, "courses", one.lesson, "reproduction", one.id)
        for one in latest.values()
        if (text := reproduction_table(one))
    ]


def _papers(db: sqlite3.Connection, found: Happened, numbers: bool) -> list[Candidate]:
    """Each reading, with what the person said of it and what it left them asking; then what was re-implemented."""
    known = readings(db)
    read = [
        Candidate(
            " ".join(
                [
                    reading_line(reading, since(reading, known) if numbers else ""),
                    *(asked.text for asked in reading.questions if asked.answer is None),
                ]
            ),
            "papers",
            None,
            "reading",
            reading.id,
        )
        for reading in found.readings
    ]
    return read + [
        Candidate(f"Re-implemented {linked(paper)}.", "papers", None, "reimplemented", by.attempt)
        for paper, by in found.reimplemented
    ]


def _aims(found: Happened) -> list[Candidate]:
    said = (("Met", "met", found.met), ("Not met yet", "unmet", found.unmet), ("Next", "goal", found.set))
    return [
        Candidate(f"{word}: {goal.text}", "goals", None, kind, goal.id) for word, kind, aims in said for goal in aims
    ]


def _hours(found: Happened) -> list[Candidate]:
    """The time of all lessons in one line."""
    spent = {lesson: time for lesson, time in by_lesson(found.sittings).items() if time[0] >= LEAST_MINUTES}
    if not spent:
        return []
    one = next(iter(spent)) if len(spent) == 1 else None
    total = spell(sum(minutes for minutes, _ in spent.values()), all(said for _, said in spent.values()))
    parts = ", ".join(f"{lesson} {spell(*time)}" for lesson, time in spent.items())
    ids = ",".join(sitting.id for sitting in found.sittings if sitting.lesson in spent)
    return [
        Candidate(
            f"{total} on {one}." if one else f"{total}: {parts}.", "life" if not one else "courses", one, "time", ids
        )
    ]


def _drawn_on(db: sqlite3.Connection, found: Happened) -> list[Candidate]:
    """The picture of where this week's progress goes if the line is drawn on: a joke, and labelled as one."""
    if not any(fact.passed for fact in found.exercises):
        return []
    ends = passed_by_week(db, found.week.last_day)
    if ends[-1] < 2:
        # A single exercise makes no line.
        return []
    drawn = extrapolation(ends)
    later = drawn.data["later"][1]
    text = f"A picture, and a joke: {ends[-1]:,} exercises by now, {later:,} in a year if the line is drawn on."
    return [Candidate(text, "neat", None, "progress", str(found.week.last_day))]

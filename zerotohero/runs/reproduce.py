"""A lesson's published numbers beside those that come out here: what is run for them, and the table."""

import math
import sqlite3
from collections.abc import Mapping
from typing import Any

from zerotohero.course.load import Course, Experiment, Lesson
from zerotohero.course.published import FULL, ON_PAPER, QUICK, Numbers, agrees, held_to, judged_on
from zerotohero.problem import Problem
from zerotohero.runs.config import configs, read_config
from zerotohero.store.points import value_at
from zerotohero.store.reproductions import Reproduction, Row, keep_reproduction
from zerotohero.store.runs import OTHER_SETTINGS, Published, RunRecord


def lessons_to_reproduce(course: Course, name: str | None) -> list[Lesson]:
    """Return the lesson called `name`, or all, as far as numbers were published for them. Raises Problem (exit 2)."""
    if name is None:
        return [lesson for lesson in course.lessons if _points(lesson)]
    try:
        lesson = course.lesson(name)
    except Problem:
        found = [one for one in course.experiments if name.strip().lower() in (one.id, one.short)]
        if not found:
            raise
        lesson = course.lesson_of(found[0])
        raise Problem(f"{found[0].short} is an experiment: `zth reproduce {lesson.id}` runs its lesson's.", 2) from None
    if not _points(lesson):
        raise Problem(f"Nobody's numbers stand in {lesson.id}: there is nothing to reproduce.", exit_code=2)
    return [lesson]


def experiments_to_run(lesson: Lesson, preset: str) -> list[Experiment]:
    """Return the experiments that come to one of their numbers at `preset`, and not on paper alone."""
    return [one for one in lesson.experiments if any(number.mark != ON_PAPER for number in _held(one, preset))]


def minutes(lesson: Lesson, preset: str) -> float | None:
    """Return how long the lesson's experiments take at `preset` by lesson.toml; None where it does not say."""
    said = [one.presets[preset].minutes for one in experiments_to_run(lesson, preset) if preset in one.presets]
    known = [number for number in said if number is not None]
    return sum(known) if known else None


def keep_table(
    db: sqlite3.Connection,
    lesson: Lesson,
    preset: str,
    ran: Mapping[str, RunRecord],
    says: Mapping[str, str],
    data: Mapping[str, str | None],
) -> Reproduction:
    """Put the lesson's numbers beside those of the runs (`ran`, by the experiment's id), store the table, return it.

    `says`: of each experiment, whose modules it trained. `data`: on which data set.
    """
    rows = []
    for table in lesson.published:
        experiment = next((one for one in lesson.experiments if one.short == table.experiment), None)
        here = data.get(experiment.id) if experiment else None
        held = judged_on(_held(experiment, preset), here) if experiment else []
        for number in judged_on(table.points, here):
            if number.preset == QUICK and preset == FULL:
                continue
            run = ran.get(experiment.id) if experiment else None
            rows.append(_row(db, table, number, number in held, run, preset))
    return keep_reproduction(db, lesson.title, preset, tuple(dict.fromkeys(says.values())), tuple(rows))


def _row(
    db: sqlite3.Connection, table: Numbers, number: Published, held: bool, run: RunRecord | None, preset: str
) -> Row:
    yours = None
    missing = ""
    if table.experiment is None:
        missing = number.why or "no experiment makes it"
    elif not held:
        missing = "at --full" if preset == QUICK else "not reached"
    elif run is None:
        missing = (number.why or ON_PAPER) if number.mark == ON_PAPER else "not run"
    else:
        yours = value_at(db, run.id, number.metric, number.step)
        if yours is None or math.isnan(yours):
            missing = "NaN" if yours is not None else _why_not(run, number)
            yours = None
    return Row(
        table.experiment,
        number.metric,
        number.step,
        number.value,
        number.mark,
        number.preset,
        number.setting,
        number.source,
        number.why,
        yours,
        None if yours is None else agrees(number.mark, number.value, yours),
        missing,
        run.id if run and yours is not None else None,
    )


def _why_not(run: RunRecord, number: Published) -> str:
    if run.status == "failed" and run.error:
        return f"the run failed: {run.error.strip().splitlines()[-1]}"
    if run.status != "finished":
        return f"the run {'was stopped' if run.status == 'stopped' else run.status}"
    at = "" if number.step is None else f" at step {number.step}"
    return f"the run logged no {number.metric}{at}"


def _held(experiment: Experiment, preset: str) -> list[Published]:
    """Return the numbers that a run at `preset` comes to, under the settings they are of."""
    fields = read_config(experiment.script.read_text(encoding="utf-8"))
    presets: dict[str, dict[str, Any]] = configs(experiment, fields)
    steps = presets[preset].get("steps")
    return [
        one
        for one in held_to(experiment.published, presets[preset], presets)
        if one.mark != OTHER_SETTINGS and (one.step is None or not isinstance(steps, int) or one.step <= steps)
    ]


def _points(lesson: Lesson) -> list[Published]:
    return [point for table in lesson.published for point in table.points]

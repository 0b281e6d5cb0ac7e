"""The whole job once, in a folder of its own: every verdict in it is a real one, on real files."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from zerotohero.course.check import Checker
from zerotohero.course.load import Course, Exercise
from zerotohero.course.task import reference
from zerotohero.course.workspace import Workspace, create_workspace, read_source, write_source
from zerotohero.grading import alternatives, splice
from zerotohero.grading.task import Result
from zerotohero.journal.draft import draft
from zerotohero.journal.export import plan_export, write_post
from zerotohero.journal.goals import set_goal
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.notes import place, take_note
from zerotohero.journal.papers import read_paper
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.runs.start import Started, prepare, start
from zerotohero.runs.watch import beside
from zerotohero.store.papers import record_paper
from zerotohero.store.points import points
from zerotohero.store.runs import run_with_id

NOTES = (
    (
        "intro",
        "Week one: I stopped reading about neural networks and began to write one. "
        "It has 337 numbers in it, and I know where each of them gets its gradient from.",
    ),
    (
        "courses",
        "micrograd is smaller than I feared. What got me was `b = a + a`: my gradient came out as 1, not 2, because I "
        "wrote `=` where the two shares have to be added up. Every path from the result to a node counts.",
    ),
    ("life", "One and a half evenings. The rest of the week was packing."),
)
PAPER = "Learning representations by back-propagating errors"
READ = "Four pages, and the middle two are the function I had just written."
SHORT_RUN = ("steps=12",)


@dataclass(frozen=True)
class Step:
    """One thing that was done: what, a sentence about it, the verdict it gave, or lines, told as they come."""

    title: str
    says: str = ""
    result: Result | None = None
    lines: Iterable[str] = ()


def tour(root: Path, course: Course, full: bool) -> Iterator[Step]:
    """Do the whole job in `root` and yield each step; `full`: the run makes all its steps, as published."""
    workspace = create_workspace(root, course)
    yield Step("A workspace", f"{root}: your files in lessons/, your posts in journal/, your records in zth.db")
    with Checker(workspace, course) as checker:
        slope, add = course.exercise("micrograd/slope"), course.exercise("micrograd/add")
        yield from _wrong_then_right(checker, slope, "one_sided")
        yield from _wrong_then_right(checker, add, "overwrites_the_gradient")
        for exercise in course.exercises:
            _write(workspace, course, exercise, None)
        results = [checker.check(exercise) for exercise in course.exercises]
        yield Step(
            "The rest of the engine, written and asked",
            lines=tuple(
                f"{'✓' if r.verdict == 'passed' else '✗'} {r.exercise}: {r.verdict}, {len(r.probes)} questions, "
                f"{r.elapsed_ms:.0f} ms"
                for r in results
            ),
        )
    job = prepare(workspace, course, "moons", () if full else SHORT_RUN)
    yield Step(
        "A run: two moons, beside the published numbers", job.says, lines=_train(workspace, start(workspace, job))
    )
    yield from _journal(workspace, course)


def _wrong_then_right(checker: Checker, exercise: Exercise, mistake: str) -> Iterator[Step]:
    _write(checker.workspace, checker.course, exercise, mistake)
    yield Step(f"A wrong answer to {exercise.short}, saved and checked", result=checker.check(exercise))
    _write(checker.workspace, checker.course, exercise, None)
    yield Step("The same, mended", result=checker.check(exercise))


def _write(workspace: Workspace, course: Course, exercise: Exercise, mistake: str | None) -> None:
    """Put the right code, or one mistake people make, into the workspace's file."""
    lesson = course.lesson_of(exercise)
    path = workspace.file(lesson, exercise.module)
    complete = reference(lesson)[lesson.module_name(exercise.module)].text
    text = read_source(path)
    for target in exercise.targets:
        text = splice.replace(text, target, splice.cut(complete, splice.find(complete, target)))
    if mistake:
        wrong = {found.id: found for found in alternatives.read(exercise.folder / "mistakes.py", "mistake")}
        text = wrong[mistake].apply(text)
    write_source(path, text)


def _train(workspace: Workspace, started: Started) -> Iterator[str]:
    """Tell a run's steps as they come, and how its numbers agree with those that others published."""
    db = workspace.open()
    told = -1
    try:
        while True:
            ended = started.process.poll() is not None
            run = run_with_id(db, started.job.run or "")
            if run is not None:
                others = {one.step: one.value for one in run.published if one.metric == "loss"}
                accuracy = dict(points(db, run.id, "accuracy"))
                for step, loss in points(db, run.id, "loss", told):
                    there = f"  published {others[step]:.7f}" if step in others else ""
                    yield f"step {step:>2}  loss {loss:.7f}  accuracy {accuracy.get(step, 0):.0%}{there}"
                    told = step
            if ended:
                break
            time.sleep(0.05)
        if run is None:
            raise Problem(f"The run ended before it began: {started.printed()}", exit_code=1)
        agreed = [pair.agrees for pair in beside(db, run) if pair.ours is not None]
        yield f"{run.status}: {sum(agree is True for agree in agreed)} of {len(agreed)} published numbers agree"
    finally:
        db.close()


def _journal(workspace: Workspace, course: Course) -> Iterator[Step]:
    db = workspace.open()
    lessons = {lesson.id: lesson.title for lesson in course.lessons}
    filed = [take_note(db, text, lessons, section) for section, text in NOTES]
    yield Step("Three notes", lines=tuple(f"{place(f.note)}: {f.note.text}" for f in filed))
    record_paper(db, PAPER, "https://doi.org/10.1038/323533a0", ["Rumelhart, Hinton, Williams 1986"])
    reading = read_paper(db, "rumelhart", 35, 4, READ)
    yield Step(
        "A paper, under any of its names",
        lines=(f"{reading.paper.title}: {', '.join(reading.paper.names[1:])}", f"read {reading.day}, 35 min, 4 of 5"),
    )
    set_goal(db, "build a 4-gram model to compare")
    week = week_of(db, date.today())
    before = draft(db, week)
    yield Step(
        "What the records offer; nothing of it is in the post unless you take it",
        lines=tuple(f"{n}  {candidate.text}" for n, candidate in enumerate(before.candidates, 1)),
    )
    for kind in ("run", "reading", "goal"):
        offered = draft(db, week)
        number = next(n for n, candidate in enumerate(offered.candidates, 1) if candidate.record_kind == kind)
        keep_candidate(db, workspace.root / "journal", offered, number)
    plan = plan_export(db, workspace.root, workspace.settings.get("post", {}), week)
    write_post(db, plan)
    db.close()
    pictures = {path.stem.removesuffix("-dark") for path in (plan.path.parent / "images").iterdir()}
    yield Step(
        f"Week {week.n}, exported",
        f"The post lies at {plan.path}. Beside it, each as PNG and SVG for white and for dark pages: "
        + ", ".join(sorted(pictures)),
        lines=tuple(plan.text.splitlines()),
    )

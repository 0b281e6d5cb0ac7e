"""The whole job once, in a folder of its own: every verdict in it is a real one, on real files."""

from collections.abc import Iterator
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
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.notes import place, take_note
from zerotohero.journal.weeks import week_of

NOTES = (
    (
        "intro",
        "Week one: I stopped reading about neural networks and began to write one. "
        "So far it has a single number in it.",
    ),
    (
        "courses",
        "micrograd is smaller than I feared. What got me was `b = a + a`: my gradient came out as 1, not 2, because I "
        "wrote `=` where the two shares have to be added up. Every path from the result to a node counts.",
    ),
    (
        "papers",
        "Opened [Learning representations by back-propagating errors](https://doi.org/10.1038/323533a0) (1986). Four "
        "pages, and the middle two are the function I had just written.",
    ),
    ("life", "One and a half evenings. The rest of the week was packing."),
)


@dataclass(frozen=True)
class Step:
    """One thing that was done: what, a sentence about it, and the verdict or the lines it gave."""

    title: str
    says: str = ""
    result: Result | None = None
    lines: tuple[str, ...] = ()


def tour(root: Path, course: Course) -> Iterator[Step]:
    """Do the whole job in `root` and yield each step once it is done."""
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


def _journal(workspace: Workspace, course: Course) -> Iterator[Step]:
    db = workspace.open()
    lessons = {lesson.id: lesson.title for lesson in course.lessons}
    filed = [take_note(db, text, lessons, section) for section, text in NOTES]
    yield Step("Four notes, one of them about a paper", lines=tuple(f"{place(f.note)}: {f.note.text}" for f in filed))
    week = week_of(db, date.today())
    before = draft(db, week)
    kept = keep_candidate(db, workspace.root / "journal", before, len(before.candidates))
    yield Step(
        "What the records offer; nothing of it is in the post unless you take it",
        lines=(*(f"{n}  {c.text}" for n, c in enumerate(before.candidates, 1)), f"taken: {kept.text}"),
    )
    plan = plan_export(db, workspace.root, workspace.settings.get("post", {}), week)
    write_post(db, plan)
    db.close()
    yield Step(f"Week {week.n}, exported", f"The post lies at {plan.path}", lines=tuple(plan.text.splitlines()))

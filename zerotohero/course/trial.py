"""Blind trials: solutions written from an exercise's text alone, judged, and counted.

They lie in `<lesson>/<exercise>/right_*.py` and `wrong_*.py`: the definitions that replace the reference's, in a file
where what comes later in the lesson is not written yet. The first comment says what is special about it. In a wrong
one, `# causes: ID, ID` lists the mistakes that would be a true name for it, as a person decided who read it; any other
name is a false one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from zerotohero.course.check import seeds
from zerotohero.course.load import Course, Exercise
from zerotohero.course.task import task
from zerotohero.grading import alternatives, splice
from zerotohero.grading.ask import Asker
from zerotohero.grading.askers import at_once
from zerotohero.grading.explain import explain
from zerotohero.grading.grade import Grader
from zerotohero.grading.task import Code, File, Result, Task
from zerotohero.problem import Problem

Outcome = Literal["accepted", "named truly", "narrowed", "named falsely", "misjudged"]
CAUSES = "# causes:"
SECONDS = 10.0
"""What an explanation may take: more than a learner waits, so that a busy machine hides no false name."""


@dataclass(frozen=True)
class Tried:
    """One solution, and what became of it."""

    exercise: str
    path: Path
    says: str
    outcome: Outcome
    result: Result


def trials(folder: Path, course: Course, only: Exercise | None = None) -> Iterator[Tried]:
    """Judge every solution in `folder`, and yield what became of each. Raises Problem where there is none."""
    found = [
        (exercise, path)
        for exercise in course.exercises
        if only is None or exercise.id == only.id
        for path in sorted((folder / exercise.id).glob("*_*.py"))
    ]
    if not found:
        raise Problem(f"{folder} holds no trials: they lie in LESSON/EXERCISE/right_1.py and wrong_1.py.", exit_code=2)

    def one(asker: Asker, tried: tuple[Exercise, Path]) -> Tried:
        return _tried(Grader(asker), course, *tried)

    yield from at_once(one, found)


def _tried(grader: Grader, course: Course, exercise: Exercise, path: Path) -> Tried:
    judged = task(course.lesson_of(exercise), exercise)
    source = path.read_text(encoding="utf-8")
    code = _so_far(judged)
    file = code[judged.module]
    try:
        code[judged.module] = File(file.path, alternatives.put(file.text, source))
    except SyntaxError as error:
        raise Problem(f"{path} is not Python: {error}.") from error
    result = explain(grader, judged, code, grader.grade(judged, code, seeds(exercise)[0]), SECONDS)
    comments = [line for line in source.splitlines() if line.startswith("#")]
    causes = next((line.removeprefix(CAUSES) for line in comments if line.startswith(CAUSES)), "")
    right = path.name.startswith("right")
    outcome = _outcome(result, right, {name.strip() for name in causes.split(",")})
    return Tried(exercise.id, path, comments[0].strip("# ") if comments else "", outcome, result)


def _so_far(judged: Task) -> Code:
    """Return the modules as somebody has them who comes to this exercise: what stands before it is written."""
    exercises = [target.exercise for target in judged.lesson_targets]
    last = len(exercises) - exercises[::-1].index(judged.id)
    code = dict(judged.starter)
    for target in judged.lesson_targets[:last]:
        complete, file = judged.reference[target.module].text, code[target.module]
        written = splice.cut(complete, splice.find(complete, target.name))
        code[target.module] = File(file.path, splice.replace(file.text, target.name, written))
    return code


def _outcome(result: Result, right: bool, causes: set[str]) -> Outcome:
    if right:
        return "accepted" if result.verdict == "passed" else "misjudged"
    if result.verdict != "failed":
        return "misjudged"
    if result.mistakes:
        return "named truly" if {mistake.id for mistake in result.mistakes} <= causes else "named falsely"
    return "narrowed"

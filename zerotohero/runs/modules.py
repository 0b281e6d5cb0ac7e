"""Whose modules an experiment trains: the learner's where they pass as they lie there, the course's elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zerotohero.course.check import WAITS, Checker
from zerotohero.course.load import Course, Exercise, Experiment, Lesson
from zerotohero.course.task import reference
from zerotohero.course.workspace import Workspace, write_source
from zerotohero.problem import Problem

YOURS, PARTLY, COURSE = "yours", "partly the course's", "the course's"


@dataclass(frozen=True)
class Modules:
    """What an experiment will import."""

    engine: str
    """Whose they are: YOURS, PARTLY or COURSE."""
    says: str
    """The same in a sentence, with the reason."""
    folders: tuple[Path, ...]
    """Where Python looks for them, in this order."""
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """The learner's modules, each with what they call the course's names."""


def modules_for(
    workspace: Workspace, course: Course, experiment: Experiment, checker: Checker | None = None
) -> Modules:
    """Return what `experiment` imports: of its own lesson and of each lesson that its `requires` leads to.

    A module is the learner's where every exercise in it that the experiment needs passes. The course's are laid out
    under their import names in runs/course/ of the workspace. `checker`: one that is warm already.
    """
    needed = [course.exercise(name) for name in experiment.requires]
    wanted = {one.id for exercise in needed for one in (*course.upstream(exercise), exercise)}
    exercises = [one for one in course.exercises if one.id in wanted]
    own = course.lesson_of(experiment)
    lessons = [one for one in course.lessons if one == own or any(e in one.exercises for e in exercises)]
    if checker is not None:
        waiting = _waiting(checker, exercises)
    else:
        with Checker(workspace, course) as fresh:
            waiting = _waiting(fresh, exercises)
    if not waiting:
        titles = _listed([lesson.title for lesson in lessons])
        names = {lesson.module_name(file): workspace.names for lesson in lessons for file in lesson.modules}
        return Modules(YOURS, f"Trains your {titles}.", (workspace.root / "lessons",), names)
    first, verdict = waiting[0]
    because = f"your `{first.short}` {WAITS.get(verdict, 'has not passed')}."
    asked = list(dict.fromkeys((course.lesson_of(one).id, one.module) for one in exercises))
    missing = {(course.lesson_of(one).id, one.module) for one, _ in waiting}
    yours = [one for one in asked if one not in missing]
    theirs = [(lesson, file) for lesson in lessons for file in lesson.modules if (lesson.id, file) not in yours]
    folder = _laid_out(workspace, theirs, partly=bool(yours))
    if not yours:
        titles = _listed([lesson.title for lesson in lessons])
        return Modules(COURSE, f"Trains the course's {titles}: {because}", (folder,))
    by_id = {lesson.id: lesson for lesson in lessons}
    named = {one: by_id[one[0]].module_name(one[1]) for one in asked}
    mine = _listed([named[one] for one in yours])
    others = _listed([named[one] for one in asked if one not in yours])
    return Modules(
        PARTLY,
        f"Trains your {mine}, and the course's {others}: {because}",
        (folder, workspace.root / "lessons"),
        {named[one]: workspace.names for one in yours},
    )


def _waiting(checker: Checker, exercises: Sequence[Exercise]) -> list[tuple[Exercise, str]]:
    """Return the exercises that do not pass, each with its verdict."""
    judged = [(exercise, checker.judge(exercise).verdict) for exercise in exercises]
    return [(exercise, verdict) for exercise, verdict in judged if verdict != "passed"]


def _laid_out(workspace: Workspace, theirs: Sequence[tuple[Lesson, str]], partly: bool) -> Path:
    """Write the course's modules under the paths they are imported by, and return that folder.

    A package that holds some of them finds the others where the learner's lie: its `__path__` goes on there.
    """
    files = [f"{lesson.id}.{Path(file).stem}" for lesson, file in theirs]
    lessons = list(dict.fromkeys(lesson.id for lesson, _ in theirs))
    folder = workspace.root / "runs" / "course" / "+".join(files if partly else lessons)
    try:
        for lesson, file in theirs:
            path = folder / lesson.modules[file]
            path.parent.mkdir(parents=True, exist_ok=True)
            package = workspace.root / "lessons" / Path(lesson.modules[file]).parent
            write_source(path.parent / "__init__.py", f"__path__.append({str(package)!r})\n" if partly else "")
            write_source(path, reference(lesson)[lesson.module_name(file)].text)
    except OSError as error:
        raise Problem(f"{error.filename or folder} cannot be written: {error.strerror}.") from error
    return folder


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"

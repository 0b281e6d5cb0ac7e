"""Reset, solution and undo: what zth changes in the learner's files, stored before it is changed."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from zerotohero.course.load import Course, Exercise
from zerotohero.course.task import reference, starter
from zerotohero.course.workspace import Workspace, read_source, write_source
from zerotohero.grading import splice
from zerotohero.problem import Problem
from zerotohero.store.changes import Change, last_change, mark_undone, record_change


@dataclass(frozen=True)
class Changed:
    """A file that was changed, and at which line the exercise begins there now."""

    path: Path
    line: int
    exercise: str
    kind: str


def reset(workspace: Workspace, db: sqlite3.Connection, course: Course, exercise: Exercise, whole: bool) -> Changed:
    """Put the exercise's targets back as they began, or with `whole` its whole file. Raises Problem."""
    lesson = course.lesson_of(exercise)
    return _put(
        workspace, db, course, exercise, starter(lesson)[lesson.module_name(exercise.module)].text, "reset", whole
    )


def apply_solution(
    workspace: Workspace, db: sqlite3.Connection, course: Course, exercise: Exercise, whole: bool
) -> Changed:
    """Put the course's own code for the exercise in its place, or with `whole` the complete file. Raises Problem."""
    lesson = course.lesson_of(exercise)
    complete = reference(lesson)[lesson.module_name(exercise.module)].text
    return _put(workspace, db, course, exercise, complete, "solution", whole)


def solution(course: Course, exercise: Exercise) -> str:
    """Return how the course writes the exercise's targets."""
    lesson = course.lesson_of(exercise)
    complete = reference(lesson)[lesson.module_name(exercise.module)].text
    return "\n".join(splice.cut(complete, splice.find(complete, target)) for target in exercise.targets)


def undo(workspace: Workspace, db: sqlite3.Connection, course: Course, whole: bool) -> Changed:
    """Take back the last reset or solution; what was written since elsewhere in the file stays. Raises Problem."""
    change = last_change(db)
    if change is None:
        raise Problem("There is nothing to undo: no reset and no applied solution is left.", exit_code=1)
    exercise = course.exercise(change.exercise)
    path = workspace.root / change.path
    now = read_source(path) if path.exists() else ""
    before = change.before if now == change.after or whole else _targets_from(change, exercise, now, path, workspace)
    key = record_change(db, "undo", exercise.id, change.path, now, before)
    write_source(path, before)
    mark_undone(db, change.id, key)
    return Changed(path, line_of(before, exercise, workspace), exercise.id, change.kind)


def line_of(text: str, exercise: Exercise, workspace: Workspace) -> int:
    """Return the line in `text` at which the exercise's first target stands; 1 where it cannot be found."""
    called = _called(workspace, exercise.targets[0])
    try:
        return splice.span(splice.find(text, called)).first
    except (splice.NotFound, SyntaxError, ValueError, RecursionError):
        return 1


def _put(
    workspace: Workspace,
    db: sqlite3.Connection,
    course: Course,
    exercise: Exercise,
    source: str,
    kind: str,
    whole: bool,
) -> Changed:
    path = workspace.file(course.lesson_of(exercise), exercise.module)
    now = read_source(path) if path.exists() else ""
    command = f"zth {'solution --apply' if kind == 'solution' else 'reset'} {exercise.id} --whole-file"
    after = source if whole else _with_targets(workspace, exercise, now, source, path, command)
    if after != now:
        record_change(db, kind, exercise.id, str(path.relative_to(workspace.root)), now, after)
        write_source(path, after)
    return Changed(path, line_of(after, exercise, workspace), exercise.id, kind)


def _targets_from(change: Change, exercise: Exercise, now: str, path: Path, workspace: Workspace) -> str:
    return _with_targets(workspace, exercise, now, change.before, path, "zth undo --whole-file")


def _with_targets(
    workspace: Workspace, exercise: Exercise, text: str, source: str, path: Path, whole_command: str
) -> str:
    """Return `text` with the exercise's targets as they stand in `source`."""
    for target in exercise.targets:
        called = _called(workspace, target)
        try:
            try:
                piece = splice.cut(source, splice.find(source, target))
            except splice.NotFound:
                piece = splice.cut(source, splice.find(source, called))
            text = splice.replace(text, called, piece)
        except splice.NotFound as error:
            raise Problem(
                f"{path} has no one place for `{called}` ({error}), so nothing was changed. "
                f"`{whole_command}` replaces the whole file instead; `zth undo` brings yours back.",
                exit_code=1,
            ) from error
        except (SyntaxError, ValueError, RecursionError) as error:
            line = f" at line {error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
            raise Problem(
                f"{path} has a syntax error{line}, so nothing was changed. "
                f"Mend it, or `{whole_command}` replaces the whole file; `zth undo` brings yours back.",
                exit_code=1,
            ) from error
    return text


def _called(workspace: Workspace, target: str) -> str:
    return ".".join(workspace.names.get(part, part) for part in target.split("."))

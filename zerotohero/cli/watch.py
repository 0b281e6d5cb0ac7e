"""`zth check --watch`: a verdict at each save."""

import contextlib
from typing import TYPE_CHECKING

import click

from zerotohero.cli.check import print_checked
from zerotohero.course.check import Checker, next_exercise
from zerotohero.course.saves import saves

if TYPE_CHECKING:
    from zerotohero.course.load import Exercise


def watch_saves(checker: Checker, chosen: "list[Exercise]") -> None:
    """Check `chosen` (default: whatever comes next) now and whenever a file under lessons/ changes; Ctrl-C ends it."""
    folder = checker.workspace.root / "lessons"
    click.echo(f"Watching {folder}; Ctrl-C ends it.")
    saved = saves(folder)
    # Ctrl-C is how one leaves, wherever it meets us.
    with contextlib.suppress(KeyboardInterrupt):
        _check(checker, chosen)
        for _ in saved:
            click.clear()
            _check(checker, chosen)


def _check(checker: Checker, chosen: "list[Exercise]") -> None:
    following = next_exercise(checker.course, checker.standings())
    exercises = chosen or ([following] if following else [])
    if not exercises:
        click.echo("Every exercise has passed.")
    for exercise in exercises:
        standing = checker.standings().get(exercise.id)
        passed_before = bool(standing and standing.passed_before)
        print_checked(checker, exercise, checker.check(exercise), passed_before)
    following = next_exercise(checker.course, checker.standings())
    for exercise in exercises or ([following] if following else []):
        checker.prepare(exercise)

"""What several commands ask for in the same way."""

from typing import Any

import click

exercise_argument = click.argument("exercise", required=False, metavar="[EXERCISE]")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON (docs/interface.md).")
whole_file_option = click.option("--whole-file", is_flag=True, help="Replace the whole file, not this exercise alone.")


def chosen(name: str | None) -> Any:
    """Return (workspace, course, db, exercise): the exercise called `name`, or the next one. Raises Problem."""
    from zerotohero.course.check import next_exercise
    from zerotohero.course.workspace import find_workspace
    from zerotohero.problem import Problem
    from zerotohero.store.attempts import standings

    workspace = find_workspace()
    course = workspace.course()
    db = workspace.open()
    exercise = course.exercise(name) if name else next_exercise(course, standings(db))
    if exercise is None:
        raise Problem("Every exercise has passed. Name one to go back to: `zth status` lists them.", exit_code=0)
    return workspace, course, db, exercise


def print_json(data: object) -> None:
    """Print `data` as JSON, any character kept."""
    import json

    click.echo(json.dumps(data, ensure_ascii=False, indent=2))

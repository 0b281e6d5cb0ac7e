"""`zth edit`."""

import click

from zerotohero.cli.options import chosen, exercise_argument


@click.command("edit", short_help="Open an exercise's file in your editor, at its line.")
@exercise_argument
def edit_command(exercise: str | None) -> None:
    """Open the file of EXERCISE (default: the next one) in $VISUAL or $EDITOR, at its line."""
    import subprocess

    from zerotohero.course.change import line_of
    from zerotohero.course.editor import editor_command
    from zerotohero.course.workspace import file_of, read_source

    workspace, course, db, found = chosen(exercise)
    db.close()
    path = file_of(workspace, course, found)
    line = line_of(read_source(path), found, workspace)
    click.get_current_context().exit(subprocess.call(editor_command(path, line)))

"""`zth reset`."""

import click

from zerotohero.cli.options import chosen, whole_file_option


@click.command("reset", short_help="Put an exercise back as it began; undo brings yours back.")
@click.argument("exercise")
@whole_file_option
def reset_command(exercise: str, whole_file: bool) -> None:
    """Put EXERCISE back as it began. What you wrote is stored first."""
    from zerotohero.course.change import reset

    workspace, course, db, found = chosen(exercise)
    changed = reset(workspace, db, course, found, whole_file)
    db.close()
    what = f"the whole of {changed.path}" if whole_file else f"{found.id} in {changed.path}:{changed.line}"
    click.echo(f"Put back as it began: {what}. Yours is kept: `zth undo`")

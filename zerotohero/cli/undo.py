"""`zth undo`."""

import click

from zerotohero.cli.options import whole_file_option


@click.command("undo", short_help="Take back the last reset or applied solution.")
@whole_file_option
def undo_command(whole_file: bool) -> None:
    """Take back the last reset or applied solution. What you wrote since elsewhere in the file stays."""
    from zerotohero.course.change import undo
    from zerotohero.course.workspace import find_workspace

    workspace = find_workspace()
    db = workspace.open()
    changed = undo(workspace, db, workspace.course(), whole_file)
    db.close()
    click.echo(f"Took back the {changed.kind} of {changed.exercise}: {changed.path}:{changed.line}")

"""`zth next`."""

import click

from zerotohero.cli.options import chosen


@click.command("next", short_help="Say which exercise comes next.")
def next_command() -> None:
    """Say which exercise comes next, where to write it, and what to type."""
    from zerotohero.course.change import line_of
    from zerotohero.course.workspace import file_of, find_workspace, read_source
    from zerotohero.store.papers import to_read_again

    with find_workspace().opened() as db:
        paper = to_read_again(db)
    if paper:
        click.echo(f'You have re-implemented {paper.title}. Read again? `zth paper read "{paper.title}"`')
    workspace, course, db, exercise = chosen(None)
    db.close()
    path = file_of(workspace, course, exercise)
    line = line_of(read_source(path), exercise, workspace) if path.exists() else 1
    click.echo(f"{exercise.id} · {exercise.title} · about {exercise.minutes} minutes")
    click.echo(f"{path}:{line}")
    click.echo("Read it: `zth show`. Write it: `zth edit`. Ask: `zth check` (or `zth check --watch`).")

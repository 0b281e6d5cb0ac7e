"""`zth show`."""

import click

from zerotohero.cli.options import chosen, exercise_argument


@click.command("show", short_help="Print an exercise's text.")
@exercise_argument
def show_command(exercise: str | None) -> None:
    """Print the text of EXERCISE (default: the next one)."""
    from zerotohero.cli.markdown import print_markdown
    from zerotohero.course.text import statement
    from zerotohero.course.workspace import file_of

    workspace, course, db, found = chosen(exercise)
    db.close()
    click.echo(f"{click.style(found.id, bold=True)} · {found.title} · about {found.minutes} minutes")
    click.echo(f"{file_of(workspace, course, found)}: {', '.join(found.targets)}\n")
    print_markdown(statement(found))
    for source in course.lesson_of(found).sources:
        click.echo(f"{source.title}: {source.url}")

"""`zth solution`."""

import click

from zerotohero.cli.options import chosen, exercise_argument, whole_file_option


@click.command("solution", short_help="Show how the course writes it, or put it into your file.")
@exercise_argument
@click.option("--apply", "put", is_flag=True, help="Put it into your file; `zth undo` brings yours back.")
@whole_file_option
def solution_command(exercise: str | None, put: bool, whole_file: bool) -> None:
    """Show how the course writes EXERCISE (default: the next one)."""
    from zerotohero.course.change import apply_solution, solution

    workspace, course, db, found = chosen(exercise)
    if whole_file and not put:
        raise click.UsageError("--whole-file goes with --apply.")
    if not put:
        click.echo(solution(course, found), nl=False)
        return
    changed = apply_solution(workspace, db, course, found, whole_file)
    db.close()
    click.echo(f"{changed.path}:{changed.line} now holds the course's {found.id}. Yours is kept: `zth undo`")

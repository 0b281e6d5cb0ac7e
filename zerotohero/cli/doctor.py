"""`zth doctor`."""

import itertools

import click


@click.command("doctor", short_help="Look over this machine and workspace, and say what to mend.")
def doctor_command() -> None:
    """Look over this machine and workspace, and say what to mend. Ends with 4 when something is not well."""
    from zerotohero.course.doctor import Line, examine
    from zerotohero.course.workspace import NoWorkspace, find_workspace, nearest_course
    from zerotohero.runs.patterns import wrong_patterns

    lines = examine(nearest_course())
    try:
        wrong = [Line(False, "a pattern of zth.toml", str(problem)) for problem in wrong_patterns(find_workspace())]
    except NoWorkspace:
        wrong = []
    well = True
    for line in itertools.chain(lines, wrong):
        well &= line.well
        click.echo(f"{click.style('✓', fg='green') if line.well else click.style('✗', fg='red')} {line.what}")
        if not line.well and line.mend:
            click.echo(f"    {line.mend}")
    click.get_current_context().exit(0 if well else 4)

"""`zth doctor`."""

import click


@click.command("doctor", short_help="Look over this machine and workspace, and say what to mend.")
def doctor_command() -> None:
    """Look over this machine and workspace, and say what to mend. Ends with 4 when something is not well."""
    from zerotohero.course.doctor import examine
    from zerotohero.course.workspace import nearest_course

    well = True
    for line in examine(nearest_course()):
        well &= line.well
        click.echo(f"{click.style('✓', fg='green') if line.well else click.style('✗', fg='red')} {line.what}")
        if not line.well and line.mend:
            click.echo(f"    {line.mend}")
    click.get_current_context().exit(0 if well else 4)

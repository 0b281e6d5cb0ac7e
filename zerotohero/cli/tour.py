"""`zth tour`."""

import textwrap

import click


@click.command("tour", short_help="See the whole thing once, by itself, in a scratch folder.")
@click.option("--full", is_flag=True, help="Make all 100 steps of the run, half a minute in plain Python.")
def tour_command(full: bool) -> None:
    """Do the whole job once in a scratch folder: wrong answers named, a run, notes, a paper, the week's post.

    Nothing is acted: every verdict comes from the grader, and the folder stays for you to look at.
    """
    import tempfile
    import time
    from pathlib import Path

    from zerotohero.cli.verdict import print_result
    from zerotohero.course.load import load_course
    from zerotohero.problem import Problem
    from zerotohero.tour import tour

    root = Path(tempfile.mkdtemp(prefix="zth-tour-"))
    started = time.monotonic()
    wrong, right = 0, 0
    for number, step in enumerate(tour(root, load_course(), full), 1):
        click.echo(click.style(f"\n{number} · {step.title}", bold=True))
        if step.says:
            click.echo(f"  {step.says}")
        if step.result is not None:
            wrong += step.result.verdict == "failed" and len(step.result.mistakes) > 0
            right += step.result.verdict == "passed"
            print_result(step.result)
        for line in step.lines:
            click.echo(textwrap.indent(line, "  │ ") or "  │")
    click.echo(
        f"\nDone in {time.monotonic() - started:.1f} s: {wrong} of 2 wrong answers named, "
        f"{right} of 2 right ones accepted, one post written. All of it lies in {root}"
    )
    if (wrong, right) != (2, 2):
        raise Problem("the tour did not come out as it should. `zth doctor` looks this machine over.", exit_code=1)
    click.echo("Your turn: `zth init ~/zero-to-hero && cd ~/zero-to-hero && zth`")

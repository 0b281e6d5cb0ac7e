"""`zth run`."""

import shutil
import signal
import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import sqlite3

    from zerotohero.course.load import Course
    from zerotohero.runs.start import Started
    from zerotohero.store.runs import RunRecord

LINES = 20
"""About how many lines a run's numbers take."""
LOOK_SECONDS = 0.1
PACK_SECONDS = 1.0
"""How long the prompt may wait for points to be packed."""


@click.command("run", short_help="Train what you wrote, beside the published numbers.")
@click.argument("experiment", required=False)
@click.option(
    "--set", "settings", multiple=True, metavar="K=V", help="Set something of its config; as often as needed."
)
def run_command(experiment: str | None, settings: tuple[str, ...]) -> None:
    """Run EXPERIMENT with your own modules where they pass, else with the course's.

    A script's path runs that script. Without EXPERIMENT: list what there is to run. Ctrl-C stops the run; what it has
    logged stays. `zth` shows it live on a screen.
    """
    from zerotohero.course.workspace import find_workspace, nearest_course
    from zerotohero.runs.start import prepare, start

    if experiment is None:
        _list(nearest_course())
        return
    workspace = find_workspace()
    course = workspace.course()
    job = prepare(workspace, course, experiment, settings)
    click.echo(job.says)
    started = start(workspace, job, attached=job.run is None)
    if job.run is None:
        click.get_current_context().exit(_wait(started))
    with workspace.opened() as db:
        code = _follow(db, started)
    click.get_current_context().exit(code)


def _list(course: "Course") -> None:
    from zerotohero.runs.config import read_config

    for experiment in course.experiments:
        click.echo(f"{click.style(experiment.id, bold=True)}  {experiment.title}")
        if experiment.about:
            click.echo(f"    {experiment.about}")
        fields = read_config(experiment.script.read_text(encoding="utf-8"))
        click.echo(f"    --set {' '.join(f'{field.name}={field.default}' for field in fields)}")
    click.echo("Start one: `zth run NAME`")


def _wait(started: "Started") -> int:
    while True:
        try:
            code = started.process.wait()
            return code if code >= 0 else 128 - code
        except KeyboardInterrupt:
            # The terminal has sent it to the script too.
            continue


def _follow(db: "sqlite3.Connection", started: "Started") -> int:
    """Print a run's numbers as they come, until it ends; return what `zth` ends with."""
    from zerotohero.cli.runs_show import print_run
    from zerotohero.runs.compact import compact
    from zerotohero.runs.stop import stop
    from zerotohero.store.connect import path_of
    from zerotohero.store.runs import run_with_id

    assert started.job.run
    printer = _Printer(db)
    asked = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        while True:
            ended = started.process.poll() is not None
            run = run_with_id(db, started.job.run)
            if run is not None:
                printer.show(run)
            if ended:
                break
            time.sleep(LOOK_SECONDS)
    except KeyboardInterrupt:
        printer.clear()
        click.echo("Stopping …", err=True)
        run = run_with_id(db, started.job.run)
        if run is not None and run.live:
            stop(run)
        else:
            started.process.terminate()
        started.process.wait()
    finally:
        signal.signal(signal.SIGINT, asked)
    printer.clear()
    run = run_with_id(db, started.job.run)
    said = started.printed()
    if run is None:
        click.echo(said, nl=False, err=True)
        click.echo(f"zth: {started.job.name} ended before it began. Above: what it said.", err=True)
        return 4
    if run.status != "failed" and said.strip():
        click.echo(said, nl=not said.endswith("\n"))
    print_run(db, run)
    compact(path_of(db), PACK_SECONDS)
    return {"finished": 0, "stopped": 130}.get(run.status, 1)


class _Printer:
    """Prints a line at about LINES steps, and those with a published number; on a terminal the latest step below."""

    def __init__(self, db: "sqlite3.Connection") -> None:
        self.db = db
        self.printed = -1
        self.samples = 0
        self.status = ""

    def show(self, run: "RunRecord") -> None:
        from zerotohero.runs.watch import duration, number, seconds_left
        from zerotohero.store.points import metrics, points
        from zerotohero.store.runs import samples

        known = metrics(self.db, run.id)
        values = {metric.name: dict(points(self.db, run.id, metric.name, self.printed)) for metric in known}
        steps = sorted({step for found in values.values() for step in found})
        total = run.steps or 0
        published = {(one.metric, one.step): one for one in run.published}
        every = max(1, total // LINES)
        for step in steps:
            others = [published[name, step] for name in values if (name, step) in published]
            if step % every == 0 or others:
                numbers = "  ".join(f"{name} {number(found[step])}" for name, found in values.items() if step in found)
                beside = "".join(f"  (published {one.metric} {number(one.value)})" for one in others)
                self.line(f"step {step:>{len(str(total))}}  {numbers}{beside}")
            self.printed = step
        said = samples(self.db, run.id)
        for sample in said[self.samples :]:
            self.line(f"step {sample.step:>{len(str(total))}}:")
            self.line("\n".join(f"    {line}" for line in sample.text.split("\n")))
        self.samples = len(said)
        left = seconds_left(self.db, run, known)
        if run.live and sys.stdout.isatty() and known:
            step = max(metric.step for metric in known)
            numbers = "  ".join(f"{metric.name} {number(metric.last)}" for metric in known)
            status = f"step {step}{f'/{total}' if total else ''}  {numbers}" + (
                f"  left {duration(left)}" if left else ""
            )
            if status != self.status:
                self.clear()
                click.echo(status[: shutil.get_terminal_size().columns - 1], nl=False)
                self.status = status

    def line(self, text: str) -> None:
        self.clear()
        click.echo(text)

    def clear(self) -> None:
        if self.status:
            click.echo("\r\x1b[K", nl=False)
            self.status = ""

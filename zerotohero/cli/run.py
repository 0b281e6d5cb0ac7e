"""`zth run`."""

import shlex
import shutil
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import sqlite3

    from zerotohero.cli.relay import Relay
    from zerotohero.course.load import Course
    from zerotohero.course.workspace import Workspace
    from zerotohero.runs.start import Started
    from zerotohero.store.runs import RunRecord

LINES = 20
"""About how many lines a run's numbers take."""
LOOK_SECONDS = 0.1
PACK_SECONDS = 1.0
"""How long the prompt may wait for points to be packed."""


class _RunCommand(click.Command):
    """What follows `--` is for the script; whoever leaves that out is told so."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        script = next((word for word in args if word.endswith(".py")), None)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if script is None:
                raise
            takes = f"What a script takes follows `--`: `zth run {script} -- {error.option_name} …`."
            raise click.UsageError(f"`zth run` has no {error.option_name}. {takes}", ctx) from error


@click.command("run", cls=_RunCommand, short_help="Train what you wrote, beside the published numbers.")
@click.argument("experiment", required=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[-- ARGUMENTS]")
@click.option(
    "--set", "settings", multiple=True, metavar="K=V", help="Set something of its config; as often as needed."
)
@click.option("--resume", metavar="RUN", help="Go on with a run from its last checkpoint.")
@click.option("--stop-on-nan", is_flag=True, help="End the run at the first number that is NaN.")
@click.option(
    "--pattern",
    "patterns",
    multiple=True,
    metavar="REGEX",
    help=r"How the script prints its numbers, such as 'at (?P<step>\d+): (?P<loss>\S+)'.",
)
def run_command(
    experiment: str | None,
    arguments: tuple[str, ...],
    settings: tuple[str, ...],
    resume: str | None,
    stop_on_nan: bool,
    patterns: tuple[str, ...],
) -> None:
    """Run EXPERIMENT with your own modules where they pass, else with the course's.

    A script's path runs that script, with what follows `--`; where it does not track itself, its numbers are read from
    what it prints. Without EXPERIMENT: list what there is to run. Ctrl-C stops the run, and what it has logged stays; a
    closed terminal does not. `zth` shows it live on a screen.
    """
    from zerotohero.cli.relay import watcher
    from zerotohero.course.workspace import nearest_course
    from zerotohero.runs.start import prepare, start

    if experiment is None and resume is None:
        _list(nearest_course())
        return
    workspace, inside = _place(experiment)
    course = workspace.course() if inside else nearest_course()
    if resume is None:
        job = prepare(workspace, course, experiment or "", settings, arguments=arguments, patterns=patterns)
    else:
        from zerotohero.runs.find import find_run
        from zerotohero.runs.resume import prepare_resumed

        if experiment is not None:
            raise click.UsageError(f"--resume goes on with what the run ran: `zth run --resume {resume}`.")
        found = find_run(workspace if inside else None, resume)
        if found.database != workspace.db_path:
            workspace = replace(workspace, root=found.database.parent)
        job = prepare_resumed(workspace, course, found, settings)
    # What a script prints may be read by a program, so that is left as it is.
    click.echo(job.says, err=job.plain)
    started = start(workspace, job, watcher(), stop_on_nan)
    with workspace.opened() as db:
        code = _follow(db, started)
    click.get_current_context().exit(code)


def _place(experiment: str | None) -> "tuple[Workspace, bool]":
    """Return the workspace, and whether there is one: a script needs none, its run then goes to the user's folder."""
    from zerotohero.course.workspace import NoWorkspace, Workspace, find_workspace
    from zerotohero.track.place import outside

    try:
        return find_workspace(), True
    except NoWorkspace:
        if experiment is not None and not experiment.endswith(".py"):
            raise
        outside().parent.mkdir(parents=True, exist_ok=True)
        return Workspace(outside().parent, "none found", {}), False


def _list(course: "Course") -> None:
    from zerotohero.runs.config import plain_config, read_config

    for experiment in course.experiments:
        click.echo(f"{click.style(experiment.id, bold=True)}  {experiment.title}")
        if experiment.about:
            click.echo(f"    {experiment.about}")
        fields = read_config(experiment.script.read_text(encoding="utf-8"))
        if config := plain_config(experiment, fields):
            click.echo(f"    --set {' '.join(f'{name}={shlex.quote(str(value))}' for name, value in config.items())}")
    click.echo("Start one: `zth run NAME`")


def _follow(db: "sqlite3.Connection", started: "Started") -> int:
    """Pass on what a run prints, print an experiment's numbers as they come, and return what `zth` ends with."""
    from zerotohero.cli.relay import Relay, passing_signals
    from zerotohero.cli.runs_show import print_run
    from zerotohero.runs.compact import compact
    from zerotohero.store.connect import path_of
    from zerotohero.store.runs import run_with_id

    job, began = started.job, datetime.now(UTC)
    relay = Relay(started.process)
    printer = _Printer(db, relay)
    interrupted: list[int] = []
    told = 0
    looked = 0.0
    with passing_signals(started.process, interrupted):
        while not relay.ended:
            for data, error in relay.turn(LOOK_SECONDS):
                printer.clear()
                relay.show(data, error)
            if len(interrupted) > told and not job.plain:
                printer.line("Ending it …" if told else "Stopping …", err=True)
            told = len(interrupted)
            if not job.plain and time.monotonic() - looked > LOOK_SECONDS:
                looked = time.monotonic()
                run = run_with_id(db, job.run)
                if run is not None:
                    printer.show(run)
    code = started.process.returncode
    run = run_with_id(db, job.run)
    if run is None:
        printer.clear()
        click.echo(f"zth: {job.name} ended before it began. Above: what it said.", err=True)
        return code or 4
    if job.plain:
        _summary(db, run)
    else:
        printer.show(run)
        printer.clear()
        # A traceback stands above, where the run printed it.
        print_run(db, replace(run, error=None) if (run.error or "").startswith("Traceback") else run)
    if "resume" not in job.details or (run.resumed is not None and run.resumed > began):
        # Where none of its checkpoints could be read, it does not.
        _say_how_it_goes_on(db, run)
    compact(path_of(db), PACK_SECONDS)
    return code if job.plain else {"finished": 0, "stopped": 130}.get(run.status, code or 1)


def _summary(db: "sqlite3.Connection", run: "RunRecord") -> None:
    """Say in a line on stderr, beside what the script itself printed, how its run stands."""
    from zerotohero.runs.watch import duration, last_number
    from zerotohero.store.points import lasts_of

    known = [f"{last.name} {last_number(last.value)} at step {last.step}" for last in lasts_of(db, run.id)[:4]]
    said = f"run {run.number} {run.name} {run.status} after {duration(run.seconds())}"
    click.echo(f"zth: {said}{': ' if known else ''}{', '.join(known)}. `zth runs show {run.number}`", err=True)


def _say_how_it_goes_on(db: "sqlite3.Connection", run: "RunRecord") -> None:
    from zerotohero.store.runs import last_checkpoint

    step = None if run.status == "finished" else last_checkpoint(db, run.id)
    if step is not None:
        click.echo(f"zth: `zth run --resume {run.number}` goes on after step {step}.", err=True)


class _Printer:
    """Prints a line at about LINES steps, and those with a published number; on a terminal the latest step below."""

    def __init__(self, db: "sqlite3.Connection", relay: "Relay") -> None:
        self.db, self.relay = db, relay
        self.printed = -1
        self.samples = 0
        self.status = ""

    def show(self, run: "RunRecord") -> None:
        from zerotohero.runs.watch import duration, last_number, number, seconds_left
        from zerotohero.store.points import lasts_of, points
        from zerotohero.store.runs import samples

        known = lasts_of(self.db, run.id)
        values = {last.name: dict(points(self.db, run.id, last.name, self.printed)) for last in known}
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
        if run.live and sys.stdout.isatty() and known and not self.relay.begun:
            step = max(last.step for last in known)
            numbers = "  ".join(f"{last.name} {last_number(last.value)}" for last in known)
            status = f"step {step}{f'/{total}' if total else ''}  {numbers}" + (
                f"  left {duration(left)}" if left else ""
            )
            if status != self.status:
                self.clear()
                click.echo(status[: shutil.get_terminal_size().columns - 1], nl=False)
                self.status = status

    def line(self, text: str, err: bool = False) -> None:
        self.clear()
        if self.relay.begun:
            # The run's own line, such as a progress bar, is still being written.
            click.echo("\r\x1b[K" if sys.stdout.isatty() else "\n", nl=False)
            self.relay.begun = False
        click.echo(text, err=err)

    def clear(self) -> None:
        if self.status:
            click.echo("\r\x1b[K", nl=False)
            self.status = ""

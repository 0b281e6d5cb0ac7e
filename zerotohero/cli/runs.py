"""`zth runs`."""

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    from zerotohero.course.workspace import Workspace
    from zerotohero.runs.find import Found
    from zerotohero.store.runs import RunRecord

SIGNS = {"running": "●", "finished": "✓", "stopped": "○", "failed": "✗", "crashed": "✗"}
COLOURS = {"running": "cyan", "finished": "green", "stopped": "yellow", "failed": "red", "crashed": "red"}


@click.group("runs", short_help="List your runs, show one, save its pictures, stop one.")
def runs_command() -> None:
    """List your runs, show one, save its pictures, stop one. `zth run` starts them."""


@runs_command.command("list")
@json_option
def list_command(as_json: bool) -> None:
    """List all runs, the latest first: how each stands and its last numbers."""
    from zerotohero.runs.find import all_runs, opened
    from zerotohero.runs.watch import duration, number
    from zerotohero.store.points import metrics

    found = all_runs(_workspace())
    if as_json:
        print_json({"version": 1, "runs": [_as_json(one) for one in found]})
        return
    if not found:
        click.echo("No run yet. `zth run` lists what there is to run.")
    for one in found:
        run = one.run
        with opened(one.database) as db:
            numbers = "  ".join(f"{metric.name} {number(metric.last)}" for metric in metrics(db, run.id))
        sign = click.style(f"{SIGNS[run.status]} {run.status:<8}", fg=COLOURS[run.status])
        click.echo(f"{one.handle:>5}  {sign}  {run.name:<14} {run.day}  {duration(run.seconds()):>6}  {numbers}")


@runs_command.command("show")
@click.argument("name", metavar="RUN")
@json_option
def show_command(name: str, as_json: bool) -> None:
    """Show RUN, by its number or its experiment (the latest): config, numbers beside the published, samples."""
    from zerotohero.runs.find import find_run, opened

    found = find_run(_workspace(), name)
    if as_json:
        print_json({"version": 1, "runs": [_as_json(found)]})
        return
    with opened(found.database) as db:
        print_run(db, found.run, whole=True)


@runs_command.command("pictures")
@click.argument("name", metavar="RUN")
@click.option("--to", "folder", metavar="FOLDER", default=".", help="Where to write them (default: here).")
@click.option("--svg", is_flag=True, help="SVG instead of PNG.")
def pictures_command(name: str, folder: str, svg: bool) -> None:
    """Write the pictures that RUN kept into files, and print each with the words for whoever cannot see it."""
    from pathlib import Path

    from zerotohero.runs.find import find_run, opened
    from zerotohero.runs.pictures import save_pictures

    found = find_run(_workspace(), name)
    with opened(found.database) as db:
        saved = save_pictures(db, found.run, Path(folder).expanduser(), "svg" if svg else "png")
    for path, alt in saved:
        click.echo(f"{path}\n    {alt}")


@runs_command.command("stop")
@click.argument("name", metavar="RUN")
def stop_command(name: str) -> None:
    """Stop RUN as Ctrl-C would; what it has logged stays."""
    from zerotohero.runs.find import find_run, opened
    from zerotohero.runs.stop import stop
    from zerotohero.store.runs import run_with_id

    found = find_run(_workspace(), name)
    stop(found.run)
    with opened(found.database) as db:
        now = run_with_id(db, found.run.id)
    click.echo(f"Run {found.handle} is {now.status if now else 'gone'}.")


@runs_command.command("compact")
def compact_command() -> None:
    """Pack the numbers of runs that have ended: they take less than half the room, and long curves are there at once.

    `zth run` and the screen do it by themselves; this is for runs of scripts that you started otherwise.
    """
    from zerotohero.runs.compact import compact
    from zerotohero.runs.find import databases

    total = 0
    for path in databases(_workspace()):
        total += compact(path)
    click.echo(f"{total} points packed." if total else "Nothing to pack: no run that has ended holds loose points.")


def print_run(db: sqlite3.Connection, run: "RunRecord", whole: bool = False) -> None:
    """Print how a run stands and its numbers beside the published; `whole`: its samples and pictures too."""
    from zerotohero.figures import as_text
    from zerotohero.runs.watch import beside, duration, number, seconds_left, whose
    from zerotohero.store.points import metrics, points
    from zerotohero.store.runs import figures, samples

    title = click.style(f"run {run.number} {run.name}", bold=True)
    sign = click.style(f"{SIGNS[run.status]} {run.status}", fg=COLOURS[run.status])
    known = metrics(db, run.id)
    left = seconds_left(db, run, known)
    spent = f"left {duration(left)}" if left is not None else duration(run.seconds())
    trained = f"  trained {whose(run.engine)} {run.lesson}" if run.engine else ""
    click.echo(f"{title}  {sign}  {spent}{trained}")
    if run.config:
        click.echo("  " + "  ".join(f"{name}={value}" for name, value in run.config.items()))
    for metric in known:
        line = spark([value for _, value in points(db, run.id, metric.name)])
        ends = f"last {number(metric.last)} at step {metric.step}, lowest {number(metric.low)}"
        click.echo(f"  {metric.name:<9} {line}  {ends}, highest {number(metric.high)}")
    for pair in beside(db, run):
        one = pair.published
        if pair.ours is None:
            continue
        step = f" at step {one.step}" if one.step is not None else ""
        word = {True: "agrees", False: "differs", None: ""}[pair.agrees]
        colour = {True: "green", False: "yellow", None: None}[pair.agrees]
        said = f"  {click.style(word, fg=colour)}" if word else ""
        click.echo(f"  {one.metric}{step}: {pair.ours!r}, published {one.value!r} ({one.mark}){said}")
    if run.status == "crashed":
        click.echo("  Its process ended without a word (killed, or the machine went down); what it logged is here.")
    if run.error:
        click.echo("\n".join(f"  {line}" for line in run.error.rstrip().split("\n")))
    if whole:
        for sample in samples(db, run.id):
            click.echo(f"  step {sample.step}:")
            click.echo("\n".join(f"      {line}" for line in sample.text.split("\n")))
    for figure in {one.name: one for one in figures(db, run.id)}.values():
        if whole and figure.kind != "png":
            click.echo("\n".join(f"  {line}" for line in as_text(figure.kind, json.loads(figure.data)).split("\n")))
        click.echo(f"  {figure.name}: {figure.alt}")


def spark(values: list[float], width: int = 24) -> str:
    """Return a curve as a line of blocks: the mean of each part, from the lowest to the highest."""
    import math

    parts = [values[len(values) * n // width : len(values) * (n + 1) // width] for n in range(width)]
    means = [sum(finite) / len(finite) for part in parts if (finite := [v for v in part if math.isfinite(v)])]
    if not means:
        return ""
    low, high = min(means), max(means)
    return "".join("▁▂▃▄▅▆▇█"[int(7 * (mean - low) / (high - low)) if high > low else 0] for mean in means)


def _workspace() -> "Workspace | None":
    """Runs may have been tracked without a workspace, so none is needed to look at them."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.problem import Problem
    from zerotohero.track.place import outside

    try:
        return find_workspace()
    except Problem:
        if outside().exists():
            return None
        raise


def _as_json(found: "Found") -> dict[str, Any]:
    from zerotohero.runs.find import opened
    from zerotohero.store.points import metrics

    run = found.run
    with opened(found.database) as db:
        known = metrics(db, run.id)
    return {
        "id": run.id,
        "handle": found.handle,
        "name": run.name,
        "status": run.status,
        "started": run.started.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "config": run.config,
        "engine": run.engine,
        "metrics": {
            metric.name: {
                "last": metric.last,
                "min": metric.low,
                "max": metric.high,
                "step": metric.step,
                "count": metric.count,
            }
            for metric in known
        },
    }

"""`zth runs show`, and how a run is printed wherever one is."""

import json
import math
import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zerotohero.course.workspace import Workspace
    from zerotohero.runs.curve import Point
    from zerotohero.runs.find import Found
    from zerotohero.runs.watch import Stepped
    from zerotohero.store.runs import RunRecord

SIGNS = {"running": "●", "finished": "✓", "stopped": "○", "failed": "✗", "crashed": "✗"}
COLOURS = {"running": "cyan", "finished": "green", "stopped": "yellow", "failed": "red", "crashed": "red"}
BLOCKS = "▁▂▃▄▅▆▇█"
MOST_CONFIG = 40
MOST_METRICS = 100

metric_option = click.option("--metric", "-m", "chosen", multiple=True, metavar="NAME", help="What to draw.")
figure_option = click.option(
    "--figure", type=click.Path(path_type=Path, dir_okay=False), help="Write the curves as a picture: .svg or .png."
)


@click.command("show")
@click.argument("name", metavar="RUN")
@metric_option
@figure_option
@click.option("--csv", "as_csv", is_flag=True, help="Print every point: a line a step, a column a metric.")
@json_option
def show_command(name: str, chosen: tuple[str, ...], figure: Path | None, as_csv: bool, as_json: bool) -> None:
    """Show RUN, by its number or its experiment (the latest): curves, config, numbers beside the published, samples."""
    from zerotohero.runs.curve import whole_curve
    from zerotohero.runs.find import find_run, opened
    from zerotohero.store.points import points

    found = find_run(workspace_if_any(), name)
    with opened(found.database) as db:
        names = metrics_of(db, found, chosen)
        if figure is not None:
            published = [(one.metric, one.step, one.value) for one in found.run.published if one.metric in names]
            curves = {one: whole_curve(db, found.run.id, one) for one in names}
            write_figure(figure, curves, published, found.run.name)
        elif as_csv:
            every = names if chosen else metrics_of(db, found, (), all_of_them=True)
            print_csv(["step", *every], rows_by_step([points(db, found.run.id, one) for one in every]))
        elif as_json:
            print_json({"version": 1, "runs": [run_as_json(db, found)]})
        else:
            print_run(db, found.run, whole=True, drawn=names)


def print_run(db: sqlite3.Connection, run: "RunRecord", whole: bool = False, drawn: "Sequence[str]" = ()) -> None:
    """Print how a run stands and its numbers beside the published; `whole`: its surroundings, samples, pictures too.

    `drawn`: the metrics whose curves are drawn.
    """
    from zerotohero.cli.plot import plotted
    from zerotohero.runs.curve import drawn as read
    from zerotohero.runs.watch import beside, last_number, number

    known = read(db, run.id)
    print_title(db, run, known)
    if whole:
        _print_words(db, run)
    if run.config:
        pairs = [f"{name}={value}" for name, value in run.config.items()]
        more = f"  … {len(pairs) - MOST_CONFIG} more" if len(pairs) > MOST_CONFIG else ""
        click.echo("  " + "  ".join(pairs[:MOST_CONFIG]) + more)
    if drawn:
        others = [one for one in run.published if one.metric in drawn]
        drawing = plotted({one.name: one.points for one in known if one.name in drawn}, others)
        click.echo(("\n" if drawing else "") + drawing + ("\n" if drawing else ""), nl=bool(drawing))
    width = max((len(one.name) for one in known), default=0)
    for metric in known[:MOST_METRICS]:
        line = spark([value for _, value in metric.points])
        ends = f"last {last_number(metric.last)} at step {metric.step}, lowest {number(metric.low)}"
        click.echo(f"  {metric.name:<{min(width, 24)}} {line}  {ends}, highest {number(metric.high)}")
    if len(known) > MOST_METRICS:
        click.echo(f"  … {len(known) - MOST_METRICS} metrics more: `--metric NAME` draws one, `--json` has all.")
    for pair in beside(db, run):
        one = pair.published
        if pair.ours is None:
            continue
        step = f" at step {one.step}" if one.step is not None else ""
        word = {True: "agrees", False: "differs", None: ""}[pair.agrees]
        colour = {True: "green", False: "yellow", None: None}[pair.agrees]
        said = f"  {click.style(word, fg=colour)}" if word else ""
        click.echo(f"  {one.metric}{step}: {pair.ours!r}, published {one.value!r} ({one.mark}){said}")
    if run.nan is not None:
        click.echo(click.style(f"  {run.nan[0]} was NaN first at step {run.nan[1]}.", fg="red"))
    if run.status == "crashed":
        click.echo("  Its process ended without a word (killed, or the machine went down); what it logged is here.")
    if run.error:
        click.echo("\n".join(f"  {line}" for line in run.error.rstrip().split("\n")))
    _print_kept(db, run, whole)


def print_title(db: sqlite3.Connection, run: "RunRecord", known: "Sequence[Stepped]") -> None:
    """Print a run's first line: how it stands, its time, its speed, whose code it trained."""
    from zerotohero.runs.watch import duration, number, reached, seconds_left, steps_per_second, whose

    title = click.style(f"run {run.number} {run.name}", bold=True)
    sign = click.style(f"{SIGNS[run.status]} {run.status}", fg=COLOURS[run.status])
    left = seconds_left(db, run, known)
    at = reached(known)
    parts = [f"step {at}/{run.steps}" if run.live and run.steps and at is not None else ""]
    parts += [f"left {duration(left)}" if left is not None else duration(run.seconds())]
    speed = steps_per_second(db, run, known)
    parts += [f"{number(speed)} steps/s" if speed else ""]
    parts += [f"trained {whose(run.engine)} {run.lesson}" if run.engine else ""]
    click.echo("  ".join([title, sign, *(part for part in parts if part)]))


def metrics_of(db: sqlite3.Connection, found: "Found", chosen: "Sequence[str]", all_of_them: bool = False) -> list[str]:
    """Return the metrics of a run that are asked for; by default the first and what is measured like it.

    Raises Problem (exit 2) for one that was not logged.
    """
    from zerotohero.problem import Problem
    from zerotohero.runs.compare import logged_by, no_metric

    names = logged_by(db, found.run.id)
    for wanted in chosen:
        if wanted not in names:
            raise Problem(f"Run {found.handle}: {no_metric(wanted, names)}", exit_code=2)
    if chosen or all_of_them or not names:
        return list(chosen) or names
    last_word = names[0].replace("/", "_").split("_")[-1]
    return [name for name in names if name.replace("/", "_").split("_")[-1] == last_word]


def write_figure(
    path: Path,
    curves: "Mapping[str, Sequence[Point]]",
    published: "Sequence[tuple[str, int | None, float]]",
    title: str,
) -> None:
    """Write curves as an .svg or a .png, and print where it is and its words. Raises Problem."""
    from zerotohero.atomic import write_atomically
    from zerotohero.figures import curve, draw
    from zerotohero.problem import Problem

    kind = path.suffix.lower().lstrip(".")
    if kind not in ("svg", "png"):
        raise Problem(f"A picture is written as .svg or .png; {path.name} is neither.", exit_code=2)
    if not any(curves.values()):
        raise Problem("There is no number to draw yet.", exit_code=1)
    drawn = {name: [(int(step), value) for step, value in points] for name, points in curves.items()}
    figure = curve(drawn, published, title)
    try:
        write_atomically(path, draw(figure.kind, figure.data, kind))
    except OSError as error:
        raise Problem(f"{path} cannot be written: {error.strerror or error}.", exit_code=4) from error
    click.echo(f"{path}: {figure.alt}")


def rows_by_step(series: "Sequence[Iterable[Point]]") -> "Iterable[list[Any]]":
    """Yield a row for each step that any of `series` has: the step, and the value of each (empty: it has none)."""
    import heapq

    tagged = [[(step, place, value) for step, value in points] for place, points in enumerate(series)]
    row: list[Any] = []
    for step, place, value in heapq.merge(*tagged, key=lambda one: one[0]):
        if not row or row[0] != step:
            if row:
                yield row
            row = [step, *[""] * len(series)]
        row[place + 1] = "NaN" if math.isnan(value) else repr(float(value))
    if row:
        yield row


def print_csv(header: "Sequence[str]", rows: "Iterable[Sequence[Any]]") -> None:
    """Print a table as CSV."""
    import csv
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow(row)
        if buffer.tell() > 1 << 16:
            click.echo(buffer.getvalue(), nl=False)
            buffer.seek(0)
            buffer.truncate()
    click.echo(buffer.getvalue(), nl=False)


def run_as_json(db: sqlite3.Connection, found: "Found") -> dict[str, Any]:
    """Return a run as docs/interface.md has it."""
    from zerotohero.runs.watch import reached, seconds_left, steps_per_second
    from zerotohero.store.points import metrics

    run = found.run
    known = metrics(db, run.id)
    left, speed = seconds_left(db, run, known), steps_per_second(db, run, known)
    return {
        "id": run.id,
        "handle": found.handle,
        "name": run.name,
        "status": run.status,
        "started": run.started.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "seconds": round(run.seconds(), 3),
        "step": reached(known),
        "steps": run.steps,
        "steps_per_second": speed,
        "seconds_left": left,
        "config": run.config,
        "engine": run.engine,
        "metrics": {
            metric.name: {
                "last": _finite(metric.last),
                "min": metric.low,
                "max": metric.high,
                "step": metric.step,
                "count": metric.count,
            }
            for metric in known
        },
    }


def spark(values: list[float], width: int = 24) -> str:
    """Return a curve as a line of blocks: the mean of each part, from the lowest to the highest."""
    parts = [values[len(values) * n // width : len(values) * (n + 1) // width] for n in range(width)]
    means = [sum(finite) / len(finite) for part in parts if (finite := [v for v in part if math.isfinite(v)])]
    if not means:
        return ""
    low, high = min(means), max(means)
    return "".join(BLOCKS[int(7 * (mean - low) / (high - low)) if high > low else 0] for mean in means)


def workspace_if_any() -> "Workspace | None":
    """Return the workspace; runs may have been tracked without one, so none is needed to look at them."""
    from zerotohero.course.workspace import find_workspace
    from zerotohero.problem import Problem
    from zerotohero.track.place import outside

    try:
        return find_workspace()
    except Problem:
        if outside().exists():
            return None
        raise


def _print_words(db: sqlite3.Connection, run: "RunRecord") -> None:
    """Print what a person may want to know of how it was made: when, from which commit, seed, tags, notes."""
    from zerotohero.store.runs import captured

    kept = captured(db, run.id)
    parts = [f"started {run.started.astimezone():%Y-%m-%d %H:%M}"]
    parts += [f"commit {kept.git[:8]}{'+' if kept.git.endswith('+') else ''}" if kept.git else ""]
    parts += [f"seed {kept.seed}" if kept.seed else "", f"on {run.host}" if run.host else ""]
    click.echo("  " + "  ".join(part for part in parts if part))
    if kept.tags:
        click.echo(f"  tags: {', '.join(kept.tags)}")
    for note in kept.notes:
        click.echo("\n".join(f"  {'✎ ' if n == 0 else '  '}{line}" for n, line in enumerate(note.split("\n"))))


def _print_kept(db: sqlite3.Connection, run: "RunRecord", whole: bool) -> None:
    """Print a run's samples, histograms and pictures; the pictures' words alone where it is not to be shown whole."""
    from zerotohero.figures import as_text
    from zerotohero.runs.watch import number
    from zerotohero.store.runs import figures, histograms, samples

    if whole:
        for sample in samples(db, run.id):
            click.echo(f"  step {sample.step}:")
            click.echo("\n".join(f"      {line}" for line in sample.text.split("\n")))
        for one in histograms(db, run.id):
            most = max(one.counts, default=0)
            bars = "".join(BLOCKS[7 * count // most] if count else " " for count in one.counts) if most else ""
            edges = f"{number(one.low)} [{bars}] {number(one.high)}"
            odd = f", {one.odd} no number" if one.odd else ""
            click.echo(
                f"  {one.kind} {one.name} at step {one.step}: mean {number(one.mean)}, std {number(one.std)}{odd}"
            )
            click.echo(f"      {edges}"[: shutil.get_terminal_size().columns])
    for figure in {one.name: one for one in figures(db, run.id)}.values():
        if whole and figure.kind != "png":
            click.echo("\n".join(f"  {line}" for line in as_text(figure.kind, json.loads(figure.data)).split("\n")))
        click.echo(f"  {figure.name}: {figure.alt}")


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None

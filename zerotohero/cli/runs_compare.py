"""`zth runs compare` and `zth runs diff`."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json
from zerotohero.cli.runs_show import (
    figure_option,
    print_csv,
    rows_by_step,
    run_as_json,
    workspace_if_any,
    write_figure,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zerotohero.runs.compare import Difference
    from zerotohero.runs.curve import Drawn
    from zerotohero.runs.find import Found
    from zerotohero.store.runs import Sample

BESIDE = 2
"""So many samples stand beside each other, as far as the width allows; of more, each stands below the last."""
NARROWEST = 24
MOST_LINES = 200


@click.command("compare")
@click.argument("names", metavar="RUN [RUN ...]", nargs=-1, required=True)
@click.option("--metric", "-m", "wanted", metavar="NAME", help="What to compare; by default what most of them logged.")
@click.option("--step", type=int, help="Show the samples of this step; by default of the last that all came to.")
@figure_option
@click.option("--csv", "as_csv", is_flag=True, help="Print every point: a line a step, a column a run.")
@json_option
def compare_command(
    names: tuple[str, ...], wanted: str | None, step: int | None, figure: Path | None, as_csv: bool, as_json: bool
) -> None:
    """Compare runs: their curves in one picture, where their settings differ, what they said at the same step.

    One experiment's name alone compares its latest runs.
    """
    from zerotohero.cli.plot import plotted
    from zerotohero.runs.compare import chosen_runs, config_differences, logged_by, samples_beside, shared_metric
    from zerotohero.runs.curve import drawn
    from zerotohero.runs.find import reading
    from zerotohero.store.points import points
    from zerotohero.store.runs import samples

    found = chosen_runs(workspace_if_any(), names)
    titles = [f"{one.run.name} {one.handle}" for one in found]
    differences = config_differences([one.run.config for one in found])
    with reading(found) as db_of:
        metric = shared_metric([logged_by(db_of(one), one.run.id) for one in found], wanted)
        if as_csv:
            every = [points(db_of(one), one.run.id, metric) for one in found]
            print_csv(["step", *titles], rows_by_step(every))
            return
        at, beside = samples_beside([samples(db_of(one), one.run.id) for one in found], step)
        if as_json:
            print_json(
                {
                    "version": 1,
                    "metric": metric,
                    "runs": [run_as_json(db_of(one), one) for one in found],
                    "config": {difference.name: list(difference.values) for difference in differences},
                    "step": at,
                    "samples": [{"step": one.step, "text": one.text} if one else None for one in beside],
                }
            )
            return
        summaries = [next(iter(drawn(db_of(one), one.run.id, [metric])), None) for one in found]
    curves = {title: summary.points if summary else [] for title, summary in zip(titles, summaries, strict=True)}
    published = {(two.metric, two.step, two.value): two for one in found for two in one.run.published}
    others = [two for two in published.values() if two.metric == metric]
    if figure is not None:
        write_figure(figure, curves, [(metric, two.step, two.value) for two in others], metric)
        return
    click.echo(click.style(metric, bold=True))
    click.echo(plotted(curves, others))
    rows = [["", "last", "lowest", "highest", "step", "time"]]
    for one, title, summary in zip(found, titles, summaries, strict=True):
        rows.append([title, *_numbers(one, summary)])
    _table(rows)
    _print_differences(differences, titles)
    if at is not None:
        click.echo(click.style(f"\nsamples at step {at}", bold=True))
        _print_samples(titles, beside, at)


@click.command("diff")
@click.argument("one", metavar="RUN")
@click.argument("other", metavar="RUN")
@json_option
def diff_command(one: str, other: str, as_json: bool) -> None:
    """Show what differs between two runs besides their numbers: settings, seed, code, commit, versions, machine."""
    from zerotohero.runs.compare import chosen_runs, code_differences, config_differences, surrounding_differences
    from zerotohero.runs.find import reading
    from zerotohero.store.runs import captured

    found = chosen_runs(workspace_if_any(), (one, other))
    with reading(found) as db_of:
        kept = [captured(db_of(each), each.run.id) for each in found]
    settings = config_differences([each.run.config for each in found])
    rest = surrounding_differences(kept[0], kept[1])
    code = code_differences(kept[0], kept[1])
    if as_json:
        print_json(
            {
                "version": 1,
                "runs": [each.handle for each in found],
                "config": {difference.name: list(difference.values) for difference in settings},
                "surroundings": {difference.name: list(difference.values) for difference in rest},
                "code": code,
            }
        )
        return
    titles = [f"{each.run.name} {each.handle}" for each in found]
    _print_differences(settings, titles)
    if rest:
        click.echo(click.style("\naround it", bold=True))
        _table([["", *titles], *([difference.name, *difference.values] for difference in rest)])
    if code:
        click.echo(click.style("\ncode", bold=True))
        for line in code[:MOST_LINES]:
            colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
            click.echo(click.style(line, fg=colour) if colour else line)
        if len(code) > MOST_LINES:
            click.echo(f"… {len(code) - MOST_LINES} lines more: --json has all.")
    if not (rest or code):
        click.echo("Their code, seed, versions and machine are the same.")


def _numbers(one: "Found", summary: "Drawn | None") -> list[str]:
    from zerotohero.runs.compare import ABSENT
    from zerotohero.runs.watch import duration, last_number, number

    time = duration(one.run.seconds())
    if summary is None:
        return [ABSENT, ABSENT, ABSENT, ABSENT, time]
    return [last_number(summary.last), number(summary.low), number(summary.high), str(summary.step), time]


def _print_differences(differences: "Sequence[Difference]", titles: "Sequence[str]") -> None:
    click.echo(click.style("\nsettings that differ", bold=True) if differences else "\nTheir settings are the same.")
    if differences:
        rows = [["", *(difference.name for difference in differences)]]
        for place, title in enumerate(titles):
            rows.append([title, *(difference.values[place] for difference in differences)])
        # A run a line, or where that is too wide, a setting a line.
        width = sum(max(len(row[n]) for row in rows) + 2 for n in range(len(rows[0])))
        if width > shutil.get_terminal_size().columns:
            rows = [list(row) for row in zip(*rows, strict=True)]
        _table(rows)


def _table(rows: "Sequence[Sequence[str]]") -> None:
    room = max(12, shutil.get_terminal_size().columns // len(rows[0]) * 2)
    cut = [[cell if len(cell) <= room else cell[: room - 1] + "…" for cell in row] for row in rows]
    widths = [max(len(row[n]) for row in cut) for n in range(len(cut[0]))]
    for row in cut:
        first, *rest = [f"{cell:<{widths[n]}}" if n == 0 else f"{cell:>{widths[n]}}" for n, cell in enumerate(row)]
        click.echo(f"  {first}  {'  '.join(rest)}".rstrip())


def _print_samples(titles: "Sequence[str]", samples: "Sequence[Sample | None]", at: int) -> None:
    import itertools
    import textwrap

    columns = shutil.get_terminal_size().columns
    side = max(1, min(len(titles), columns // (NARROWEST + 2)))
    width = columns // side - 2
    for start in range(0, len(titles), side):
        parts = []
        for title, sample in list(zip(titles, samples, strict=True))[start : start + side]:
            elsewhere = f" (step {sample.step})" if sample and sample.step != at else ""
            text = sample.text if sample else "said nothing"
            lines = [part for line in text.split("\n") for part in textwrap.wrap(line, width) or [""]]
            parts.append(
                [click.style(f"{title + elsewhere:<{width}}", bold=True), *(f"{line:<{width}}" for line in lines)]
            )
        for line in itertools.zip_longest(*parts, fillvalue=" " * width):
            click.echo(("  " + "  ".join(line)).rstrip())

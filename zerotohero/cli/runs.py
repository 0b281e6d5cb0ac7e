"""`zth runs`."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from zerotohero.cli.options import json_option, print_json
from zerotohero.cli.runs_compare import compare_command, diff_command
from zerotohero.cli.runs_show import COLOURS, SIGNS, print_csv, run_as_json, show_command, workspace_if_any

if TYPE_CHECKING:
    from zerotohero.runs.find import Found
    from zerotohero.runs.tensorboard import Imported

PACK_SECONDS = 1.0
"""How long the prompt may wait for points to be packed."""


@click.group("runs", short_help="List your runs, show one, compare some, import some, stop one.")
def runs_command() -> None:
    """List your runs, show one, compare some, save pictures, import some, stop one. `zth run` starts them."""


runs_command.add_command(show_command)
runs_command.add_command(compare_command)
runs_command.add_command(diff_command)


@runs_command.command("list")
@click.option("--csv", "as_csv", is_flag=True, help="Print a line a run, a column a metric's last value.")
@json_option
def list_command(as_csv: bool, as_json: bool) -> None:
    """List all runs, the latest first: how each stands and its last numbers."""
    from zerotohero.runs.find import last_points, reading
    from zerotohero.runs.watch import duration, last_number

    found, last = last_points(workspace_if_any())
    if as_json:
        with reading(found) as db_of:
            print_json({"version": 1, "runs": [run_as_json(db_of(one), one) for one in found]})
        return
    if as_csv:
        _print_csv(found, {run: {one.name: one.value for one in points} for run, points in last.items()})
        return
    if not found:
        click.echo("No run yet. `zth run` lists what there is to run.")
    for one in found:
        run = one.run
        numbers = "  ".join(f"{point.name} {last_number(point.value)}" for point in last.get(run.id, []))
        sign = click.style(f"{SIGNS[run.status]} {run.status:<8}", fg=COLOURS[run.status])
        click.echo(f"{one.handle:>5}  {sign}  {run.name:<14} {run.day}  {duration(run.seconds()):>6}  {numbers}")


def _print_csv(found: "list[Found]", last: "dict[str, dict[str, float | None]]") -> None:
    names = list(dict.fromkeys(name for values in last.values() for name in values))
    rows = []
    for one in found:
        run, values = one.run, last.get(one.run.id, {})
        facts = [one.handle, run.id, run.name, run.status, run.started.isoformat(), round(run.seconds(), 3)]
        numbers = ["" if name not in values else "NaN" if values[name] is None else values[name] for name in names]
        rows.append([*facts, json.dumps(run.config, ensure_ascii=False), *numbers])
    print_csv(["run", "id", "name", "status", "started", "seconds", "config", *names], rows)


@runs_command.command("import")
@click.argument("place", metavar="DIR")
@json_option
def import_command(place: str, as_json: bool) -> None:
    """Take in what was logged for TensorBoard: each folder below DIR that holds event files becomes a run.

    Numbers, texts, histograms, pictures and hparams are kept, with their times. The files stay as they are; to import
    DIR again takes what is new.
    """
    from pathlib import Path

    from zerotohero.course.workspace import NoWorkspace, find_workspace
    from zerotohero.runs.compact import compact
    from zerotohero.runs.find import opened
    from zerotohero.runs.tensorboard import import_runs
    from zerotohero.track.place import outside

    try:
        path = find_workspace().db_path
    except NoWorkspace:
        path = outside()
        path.parent.mkdir(parents=True, exist_ok=True)
    told = []
    with opened(path) as db:
        for one in import_runs(db, Path(place).expanduser()):
            told.append(one)
            for remark in one.remarks:
                click.echo(f"zth: {remark}", err=True)
            if not as_json and one.number is not None:
                click.echo(_imported(one))
    compact(path, PACK_SECONDS)
    if as_json:
        print_json({"version": 1, "runs": [asdict(one) | {"folder": str(one.folder)} for one in told]})


def _imported(one: "Imported") -> str:
    kinds = ("points", "texts", "histograms", "pictures")
    took = [f"{count} {kind if count > 1 else kind[:-1]}" for kind in kinds if (count := getattr(one, kind))]
    return f"run {one.number:<4} {one.name}: {', '.join(took) or 'nothing new'}"


@runs_command.command("pictures")
@click.argument("name", metavar="RUN")
@click.option("--to", "folder", metavar="FOLDER", default=".", help="Where to write them (default: here).")
@click.option("--svg", is_flag=True, help="SVG instead of PNG.")
def pictures_command(name: str, folder: str, svg: bool) -> None:
    """Write the pictures that RUN kept into files, and print each with the words for whoever cannot see it."""
    from pathlib import Path

    from zerotohero.runs.find import find_run, opened
    from zerotohero.runs.pictures import save_pictures

    found = find_run(workspace_if_any(), name)
    with opened(found.database) as db:
        saved = save_pictures(db, found.run, Path(folder).expanduser(), "svg" if svg else "png")
    for path, alt in saved:
        click.echo(f"{path}\n    {alt}")


@runs_command.command("stop")
@click.argument("name", metavar="RUN")
def stop_command(name: str) -> None:
    """Stop RUN as Ctrl-C would; what it has logged stays.

    A run that looks at `run.stopping` is waited for while it saves; stopped once more, it ends at once. One that does
    not hear within 5 seconds is ended by force.
    """
    from zerotohero.runs.find import find_run, opened
    from zerotohero.runs.stop import stop
    from zerotohero.store.runs import run_with_id

    found = find_run(workspace_if_any(), name)
    stop(found, click.echo)
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

    total = sum(compact(path) for path in databases(workspace_if_any()))
    click.echo(f"{total} points packed." if total else "Nothing to pack: no run that has ended holds loose points.")

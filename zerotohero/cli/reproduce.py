"""`zth reproduce`."""

import signal
import sys
import time
from typing import TYPE_CHECKING, Any

import click

from zerotohero.cli.options import json_option, print_json

if TYPE_CHECKING:
    import sqlite3

    from zerotohero.course.check import Checker
    from zerotohero.course.load import Course, Lesson
    from zerotohero.course.workspace import Workspace
    from zerotohero.store.reproductions import Reproduction, Row
    from zerotohero.store.runs import RunRecord

LOOK_SECONDS = 0.1


@click.command("reproduce", short_help="Make a lesson's published numbers again, and see how near yours come.")
@click.argument("names", metavar="[LESSON]...", nargs=-1)
@click.option(
    "--preset",
    type=click.Choice(["quick", "full"]),
    default="quick",
    help="quick: a minute or so (the default). full: as published.",
)
@click.option("--full", "preset", flag_value="full", help="The same as --preset full.")
@click.option("--kept", is_flag=True, help="Run nothing: print the last table that was kept.")
@json_option
def reproduce_command(names: tuple[str, ...], preset: str, kept: bool, as_json: bool) -> None:
    """Run the experiments of each LESSON (default: of all) that have published numbers, and print them beside yours.

    Your own modules are trained where they pass, the course's elsewhere; on the CPU and one thread, so that what was
    published to the last digit can come out to the last digit. The table is kept, and offered to the week's post.
    """
    from zerotohero.course.check import Checker
    from zerotohero.course.workspace import find_workspace
    from zerotohero.runs.reproduce import lessons_to_reproduce

    workspace = find_workspace()
    course = workspace.course()
    chosen = [one for name in names or (None,) for one in lessons_to_reproduce(course, name)]
    lessons = list({one.id: one for one in chosen}.values())
    if kept:
        made, interrupted = _kept(workspace, [one.title for one in lessons]), False
    else:
        made, interrupted = [], False
        with Checker(workspace, course) as checker:
            for one in lessons:
                table, interrupted = _reproduce(workspace, course, one, preset, checker, quiet=as_json)
                made.append(table)
                if not as_json:
                    _print(table)
                    _more(one, table)
                if interrupted:
                    break
    if as_json:
        print_json({"version": 1, "reproductions": [_as_json(table) for table in made]})
    elif kept:
        for table in made:
            click.echo(click.style(f"{table.lesson}, {table.preset}, {table.day}", bold=True))
            click.echo("\n".join(f"  {sentence}" for sentence in table.modules))
            _print(table)
    differ = any(row.agrees is False for table in made for row in table.rows)
    failed = any(row.missing.startswith("the run ") for table in made for row in table.rows)
    click.get_current_context().exit(130 if interrupted else 1 if differ or failed else 0)


def _kept(workspace: "Workspace", lessons: list[str]) -> list["Reproduction"]:
    from zerotohero.problem import Problem
    from zerotohero.store.reproductions import reproductions

    with workspace.opened() as db:
        latest = {one.lesson: one for one in reversed(reproductions(db)) if one.lesson in lessons}
    if not latest:
        raise Problem("No table is kept yet: `zth reproduce` makes one.", exit_code=1)
    return [latest[title] for title in lessons if title in latest]


def _reproduce(
    workspace: "Workspace", course: "Course", lesson: "Lesson", preset: str, checker: "Checker", quiet: bool
) -> tuple["Reproduction", bool]:
    from zerotohero.runs.reproduce import experiments_to_run, keep_table
    from zerotohero.runs.start import data_read, prepare, start

    ran: dict[str, RunRecord] = {}
    says: dict[str, str] = {}
    data: dict[str, str | None] = {}
    interrupted = False
    if not quiet:
        click.echo(click.style(f"{lesson.title}, {preset}", bold=True))
    with workspace.opened() as db:
        for experiment in experiments_to_run(lesson, preset):
            job = prepare(workspace, course, experiment.id, (), preset, checker)
            says[experiment.id] = job.says
            data[experiment.id] = data_read(workspace, job.config)
            if not quiet:
                click.echo(f"  {experiment.title}. {job.says}")
            run, interrupted = _follow(db, start(workspace, job), quiet)
            if run is not None:
                ran[experiment.id] = run
            if interrupted:
                break
        return keep_table(db, lesson, preset, ran, says, data), interrupted


def _follow(db: "sqlite3.Connection", started: Any, quiet: bool) -> tuple["RunRecord | None", bool]:
    """Wait for a run, on a terminal with a line that tells how far it is; return it, and whether Ctrl-C ended it."""
    from zerotohero.runs.find import Found
    from zerotohero.runs.stop import stop
    from zerotohero.runs.watch import duration, last_number, seconds_left
    from zerotohero.store.connect import path_of
    from zerotohero.store.points import lasts_of
    from zerotohero.store.runs import run_with_id

    shown = sys.stdout.isatty() and not quiet
    asked = signal.signal(signal.SIGINT, signal.default_int_handler)
    interrupted = False
    try:
        while started.process.poll() is None:
            run = run_with_id(db, started.job.run)
            if shown and run is not None and (known := lasts_of(db, run.id)):
                left = seconds_left(db, run, known)
                steps = f"step {max(one.step for one in known)}{f'/{run.steps}' if run.steps else ''}"
                numbers = "  ".join(f"{one.name} {last_number(one.value)}" for one in known[:2])
                click.echo(f"\r\x1b[K    {steps}  {numbers}{f'  left {duration(left)}' if left else ''}", nl=False)
            time.sleep(LOOK_SECONDS)
    except KeyboardInterrupt:
        interrupted = True
        run = run_with_id(db, started.job.run)
        if run is not None and run.live:
            stop(Found(run, path_of(db), str(run.number)))
        else:
            started.process.terminate()
        started.process.wait()
    finally:
        signal.signal(signal.SIGINT, asked)
        if shown:
            click.echo("\r\x1b[K", nl=False)
    run = run_with_id(db, started.job.run)
    if run is None and not interrupted:
        click.echo(started.printed(), nl=False, err=True)
        click.echo(f"zth: {started.job.name} ended before it began. Above: what it said.", err=True)
    return run, interrupted


def _print(table: "Reproduction") -> None:
    """Print a table: under each experiment its numbers; the sources below, numbered."""
    sources = list(dict.fromkeys(row.source for row in table.rows))
    names = [f"  {_name(row)}" for row in table.rows]
    width = max((len(name) for name in names), default=0)
    click.echo(f"{'':{width}}  {'published':>13} {'yours':>13} {'difference':>10}")
    above: str | None = ""
    for row, name in zip(table.rows, names, strict=True):
        if row.experiment != above:
            click.echo(click.style(row.experiment or "by itself", bold=True))
            above = row.experiment
        yours = "–" if row.yours is None else f"{row.yours:.10g}"
        apart = "" if row.difference is None else f"{row.difference:+.1e}" if row.difference else "0"
        word, colour = _verdict(row)
        click.echo(
            f"{name:{width}}  {row.published:>13.10g} {yours:>13} {apart:>10}  {click.style(word, fg=colour)}"
            f" [{sources.index(row.source) + 1}]"
        )
    for number, source in enumerate(sources, 1):
        click.echo(f"[{number}] {source}")
    asked = [row for row in table.rows if row.agrees is not None]
    click.echo(f"{sum(row.agrees is True for row in asked)} of {len(asked)} that were compared are within tolerance.")


def _more(lesson: "Lesson", table: "Reproduction") -> None:
    from zerotohero.runs.reproduce import minutes

    waiting = sum(row.missing == "at --full" for row in table.rows)
    if waiting:
        known = minutes(lesson, "full")
        about = f", about {known:g} minute{'s' * (known != 1)}" if known else ""
        click.echo(f"{waiting} more at the published settings: `zth reproduce {lesson.id} --full`{about}.")


def _name(row: "Row") -> str:
    at = "" if row.step is None else f" at step {row.step}"
    return f"{row.metric}{at}{' (quick)' if row.preset == 'quick' else ''}"


def _verdict(row: "Row") -> tuple[str, str | None]:
    if row.yours is None:
        return row.missing, None
    if row.agrees is None:
        return f"{row.mark}: {row.why}" if row.why else row.mark, None
    return (f"✓ {row.mark}", "green") if row.agrees else (f"✗ {row.mark}", "yellow")


def _as_json(table: "Reproduction") -> dict[str, Any]:
    return {
        "id": table.id,
        "lesson": table.lesson,
        "preset": table.preset,
        "modules": list(table.modules),
        "rows": [
            {
                "experiment": row.experiment,
                "metric": row.metric,
                "step": row.step,
                "published": row.published,
                "yours": row.yours,
                "difference": row.difference,
                "mark": row.mark,
                "agrees": row.agrees,
                "missing": row.missing or None,
                "preset": row.preset,
                "setting": row.setting,
                "source": row.source,
                "why": row.why or None,
                "run": row.run,
            }
            for row in table.rows
        ],
    }

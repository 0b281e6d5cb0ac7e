"""Ten million points in one database: what the screens and `zth runs` make of them, beside what is aimed at.

22 runs: a live one with a curve of a million points, its like that has ended and is packed, and 20 to compare, of
400,000 points each. The rival is what a first version would do: read all rows of a curve, then thin them. Medians, and
the processor's time in brackets, which a busy machine leaves alone; the screens run in Textual's test harness.
"""

import asyncio
import os
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from click.testing import CliRunner

from zerotohero.course.load import load_course
from zerotohero.course.workspace import Workspace, create_workspace
from zerotohero.runs.curve import thinned
from zerotohero.store.packs import pack_run
from zerotohero.store.process import started_mark
from zerotohero.store.schema import open_store

ROUNDS = 3
FOLLOWED_SECONDS = 10
LONG, MEMBERS, EACH = 1_000_000, 20, 400_000
SPIKE_AT, SPIKE = 612_347, 99.0


def main() -> None:
    """Build the database, then print each figure beside its aim."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder}
        workspace = create_workspace(Path(folder) / "work", load_course())
        started = time.perf_counter()
        live, packed = _build(workspace.db_path)
        print(f"built in {time.perf_counter() - started:.0f} s: {workspace.db_path.stat().st_size / 1e6:.0f} MB")
        _line("a point, live", live, "bytes", 21)
        _line("a point, packed", packed, "bytes", 21)
        plain = _median(lambda: _read_all(workspace.db_path))
        _screens(workspace, plain)
        waits = asyncio.run(_followed(workspace))
        _line("a number logged, then seen", statistics.median(waits), "ms", 500, f"the longest {max(waits):.0f} ms")
        _commands(workspace)
        _sql(workspace.db_path)


@dataclass(frozen=True)
class Took:
    """Milliseconds by the clock on the wall, and those that this process worked."""

    wall: float
    cpu: float


def _line(what: str, value: float | Took, unit: str, aim: float | None = None, more: str = "") -> None:
    shown = f"{value.wall:9.1f} {unit:<5} [{value.cpu:4.0f}]" if isinstance(value, Took) else f"{value:9.1f} {unit:<12}"
    beside = "" if aim is None else f"aim {aim:g}"
    print(f"{what:<48} {shown}  {beside:<10} {more}".rstrip(), flush=True)


def _moment() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _since(started: tuple[float, float], now: tuple[float, float] | None = None) -> Took:
    wall, cpu = now or _moment()
    return Took(1000 * (wall - started[0]), 1000 * (cpu - started[1]))


def _middle(turns: Sequence[Took]) -> Took:
    return Took(statistics.median(one.wall for one in turns), statistics.median(one.cpu for one in turns))


def _median(work: Callable[[], object]) -> Took:
    turns = []
    for _ in range(ROUNDS):
        started = _moment()
        work()
        turns.append(_since(started))
    return _middle(turns)


def _build(path: Path) -> tuple[float, float]:
    """Make the runs; return the bytes a point takes live, and packed."""
    db = open_store(path)
    db.execute("pragma synchronous = off")
    sizes = [_used(db)]
    _add(db, "live", LONG, "running")
    sizes.append(_used(db))
    _pack(db, _add(db, "done", LONG))
    sizes.append(_used(db))
    for _ in range(MEMBERS):
        _pack(db, _add(db, "mlp", EACH))
    db.close()
    return (sizes[1] - sizes[0]) / LONG, (sizes[2] - sizes[1]) / LONG


def _add(db: sqlite3.Connection, name: str, steps: int, status: str = "finished") -> str:
    number = db.execute("select count(*) + 1 from runs").fetchone()[0]
    run, moment = f"01SCALE{number:019}", datetime.now(UTC).isoformat()
    row = {"id": run, "number": number, "name": name, "status": status, "config": f'{{"lr": {number / 1000}}}'}
    row |= {"published": "[]", "steps": steps, "host": socket.gethostname(), "pid": os.getpid(), "versions": "{}"}
    row |= {"pid_started": started_mark(os.getpid()), "started": moment, "day": moment[:10], "heartbeat": moment}
    row["ended"] = None if status == "running" else moment
    db.execute(f"insert into runs ({', '.join(row)}) values ({', '.join(':' + column for column in row)})", row)
    series = db.execute("insert into series (run, name) values (?, 'loss') returning id", (run,)).fetchone()[0]
    db.execute(
        "insert into point with recursive counted (n) as (select 0 union all select n + 1 from counted where n + 1 < ?)"
        " select ?, n, iif(n = ?, ?, 2 + 1000.0 / (n + 300) + (random() % 1000) / 5000.0) from counted",
        (steps, series, SPIKE_AT, SPIKE),
    )
    return run


def _pack(db: sqlite3.Connection, run: str) -> None:
    heartbeat = db.execute("select heartbeat from runs where id = ?", (run,)).fetchone()[0]
    for _ in pack_run(db, run, heartbeat):
        pass


def _used(db: sqlite3.Connection) -> int:
    pages = db.execute("pragma page_count").fetchone()[0] - db.execute("pragma freelist_count").fetchone()[0]
    return int(pages * db.execute("pragma page_size").fetchone()[0])


def _read_all(path: Path) -> None:
    db = sqlite3.connect(path)
    thinned(db.execute("select step, value from point where series = 1 order by step").fetchall(), 200)
    db.close()


def _screens(workspace: Workspace, plain: Took) -> None:
    turns = [asyncio.run(_looked(workspace)) for _ in range(ROUNDS)]
    _line("opening Runs", _middle([turn[0] for turn in turns]), "ms", 100)
    for n, what, aim in ((1, "a live", 1000), (2, "a packed", 100)):
        first, whole, gap = ([turn[n][part] for turn in turns] for part in range(3))
        _line(f"{what} curve of a million, first painted", _middle(first), "ms", 100)
        complete = _middle(whole)
        ratio = f"{plain.wall / complete.wall:.1f} times as fast as reading all rows, {plain.wall:.0f} ms"
        _line(f"{what} curve of a million, no spike missing", complete, "ms", aim, ratio)
        _line("    meanwhile the screen stood still at most", _middle(gap), "ms")


async def _looked(workspace: Workspace) -> tuple[Took, list[Took], list[Took]]:
    from zerotohero.tui.app import ZthApp
    from zerotohero.tui.screens.run import RunScreen
    from zerotohero.tui.screens.runs import RunsScreen
    from zerotohero.tui.widgets.curve import Curve

    frames: list[tuple[tuple[float, float], float]] = []
    """When a curve was drawn, and its highest value there."""
    drawn = Curve._render_plot

    def noted(curve: Curve) -> None:
        drawn(curve)
        tops = [float(max(dataset.y)) for dataset in curve._datasets if len(dataset.y)]
        if tops:
            frames.append((_moment(), max(tops)))

    app = ZthApp(workspace, opens="papers")
    Curve._render_plot = noted  # type: ignore[assignment, method-assign]
    try:
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            started = _moment()
            await app.switch_mode("runs")
            while not (isinstance(app.screen, RunsScreen) and len(app.screen.found) == MEMBERS + 2):
                await asyncio.sleep(0.001)
            painted = asyncio.Event()
            app.screen.call_after_refresh(painted.set)
            await painted.wait()
            opened = _since(started)
            found = {one.run.name: one for one in app.screen.found}
            curves = []
            for name in ("live", "done"):
                frames.clear()
                beating = asyncio.create_task(_longest_gap())
                started = _moment()
                app.push_screen(RunScreen(workspace, app.course, found[name].database, found[name].run.id))
                while not any(top >= SPIKE for _, top in frames):
                    await asyncio.sleep(0.001)
                whole = next(moment for moment, top in frames if top >= SPIKE)
                beating.cancel()
                curves.append([_since(started, frames[0][0]), _since(started, whole), await beating])
                app.pop_screen()
                await pilot.pause()
    finally:
        Curve._render_plot = drawn  # type: ignore[assignment, method-assign]
    return opened, curves[0], curves[1]


async def _followed(workspace: Workspace) -> list[float]:
    """Return how long what a run logs takes to the screen that shows it, in milliseconds: at each drawing, the newest
    number in it, and the oldest that the drawing before had not."""
    from zerotohero.runs.find import all_runs
    from zerotohero.tui.app import ZthApp
    from zerotohero.tui.screens.run import RunScreen
    from zerotohero.tui.widgets.curve import Curve

    waits: list[float] = []
    newest = 0.0
    drawn = Curve._render_plot

    def noted(curve: Curve) -> None:
        nonlocal newest
        drawn(curve)
        now, before = time.time(), newest
        newest = max((float(max(dataset.y)) for dataset in curve._datasets if len(dataset.y)), default=0.0)
        if newest > before > 0:
            waits.extend((1000 * (now - before), 1000 * (now - newest)))

    logs = "while True: track.log(moment=time.time()); time.sleep(0.001)"
    text = f"import time\nfrom zerotohero import track\ntrack.start('followed')\n{logs}"
    logging = subprocess.Popen([sys.executable, "-c", text], cwd=workspace.root)
    Curve._render_plot = noted  # type: ignore[assignment, method-assign]
    app = ZthApp(workspace, opens="papers")
    try:
        async with app.run_test(size=(120, 40)) as pilot:
            while not (found := [one for one in all_runs(workspace) if one.run.name == "followed"]):
                await asyncio.sleep(0.01)
            app.push_screen(RunScreen(workspace, app.course, found[0].database, found[0].run.id))
            await asyncio.sleep(FOLLOWED_SECONDS)
            await pilot.pause()
    finally:
        Curve._render_plot = drawn  # type: ignore[assignment, method-assign]
        logging.terminate()
        logging.wait()
    return waits


async def _longest_gap() -> Took:
    longest, before = Took(0, 0), _moment()
    try:
        while True:
            await asyncio.sleep(0.001)
            longest, before = max(longest, _since(before), key=lambda gap: gap.wall), _moment()
    except asyncio.CancelledError:
        return longest


def _commands(workspace: Workspace) -> None:
    from zerotohero.cli import zth

    os.chdir(workspace.root)

    def inside(*words: str) -> Callable[[], object]:
        return lambda: CliRunner().invoke(zth, words, catch_exceptions=False)

    start = _median(lambda: _asked("--version"))
    for words, aim in (
        (("runs", "list"), 100),
        (("runs", "compare", "mlp"), 100),
        (("runs", "show", "live"), 1000),
        (("runs", "show", "done"), 100),
        (("runs", "list", "--json"), None),
    ):
        inside(*words)()
        whole = _median(partial(_asked, *words)).wall
        more = f"{whole:.0f} ms with starting zth, which takes {start.wall:.0f}"
        _line(f"zth {' '.join(words)}", _median(inside(*words)), "ms", aim, more)


def _asked(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "zerotohero", *words], check=True, stdout=subprocess.DEVNULL)


def _sql(path: Path) -> None:
    db = sqlite3.connect(path)
    for name, steps in (("live", LONG), ("done", LONG)):
        asked = "select count(*), max(value) from metrics where experiment = ?"
        started = _moment()
        assert db.execute(asked, (name,)).fetchone() == (steps, SPIKE)
        _line(f"the view, all of the {name} million counted", _since(started), "ms")
    db.close()


if __name__ == "__main__":
    main()

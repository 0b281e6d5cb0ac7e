"""How every screen looks, at 80x24 and 120x40."""

import math
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.conftest import Engine
from tests.tui.conftest import Steps, judged, until
from zerotohero.course.workspace import Workspace
from zerotohero.journal.goals import set_goal
from zerotohero.journal.notes import take_note
from zerotohero.journal.papers import read_paper
from zerotohero.store.papers import record_paper
from zerotohero.track.opened import open_run
from zerotohero.tui.app import ZthApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def overwrites(engine: Engine) -> str:
    return engine.complete.replace("grad += out.grad\n", "grad = out.grad\n")


def live_a_week(workspace: Workspace) -> None:
    """A week's records: notes, a paper read twice, a finished run beside a published number, a crashed one."""
    db = workspace.open()
    lessons = {"micrograd": "micrograd"}
    for section, text in (
        ("intro", "Week one: I stopped reading about it."),
        ("courses", "micrograd: every path from the result to a node counts."),
        (None, "A loose [bold]thought[/], longer than a line of the list could ever be, so that it is cut."),
    ):
        take_note(db, text, lessons, section)
    record_paper(db, "Attention Is All You Need", "https://arxiv.org/abs/1706.03762", ["the transformer paper"])
    early = date(2024, 5, 1)
    read_paper(db, "attention", 50, 2, "Knew the equations, no intuition.", ["Why the root of d?"], early)
    read_paper(db, "attention", 40, 4, "Heads make sense now.", ["What are positions good for?"])
    set_goal(db, "a 4-gram [against] the MLP")
    with open_run(workspace.db_path, "killed") as run:
        run.log(0, loss=2.5)
    published = [{"metric": "loss", "step": None, "value": 0.011, "mark": "±0.01", "source": "demo"}]
    config = {"steps": 100, "lr": 0.1}
    run = open_run(workspace.db_path, "moons", config, lesson="micrograd", published=published, engine="yours")
    for step in range(100):
        run.log(step, loss=math.exp(-step / 20) + 0.005, accuracy=1 - math.exp(-step / 9))
    run.sample(50, "halfway [/]")
    run.finish()
    db.execute("update runs set status = 'running', pid = 999999999, ended = null where name = 'killed'")
    db.execute("update runs set started = ?, ended = ?, heartbeat = ?", (ENDED[0], *ENDED[1:] * 2))
    db.close()


ENDED = ("2024-07-02T19:00:00+00:00", "2024-07-02T19:00:20+00:00")


@pytest.fixture
def scenes(engine: Engine, workspace: Workspace, save: Callable[[str], None]) -> dict[str, Steps]:
    async def empty(pilot: Pilot[None]) -> None:
        await until(pilot, judged("not_started"))

    async def failing(pilot: Pilot[None]) -> None:
        await empty(pilot)
        save(overwrites(engine))
        await until(pilot, judged("passed"))
        await pilot.press("n")
        await until(pilot, judged("failed", "add"))

    async def passed(pilot: Pilot[None]) -> None:
        await empty(pilot)
        save(engine.complete)
        await until(pilot, judged("passed"))

    async def in_progress(pilot: Pilot[None]) -> None:
        await empty(pilot)
        save(engine.complete.replace("        return self + other\n", "        raise NotImplementedError\n"))
        await until(pilot, judged("passed"))
        await pilot.press("n")
        await until(pilot, judged("in_progress", "add"))

    async def writing(pilot: Pilot[None]) -> None:
        await failing(pilot)
        await pilot.press("i")
        await pilot.pause(0.2)

    async def syntax_error(pilot: Pilot[None]) -> None:
        await empty(pilot)
        save("x[0] = y[/]\n" + engine.text)
        await until(pilot, judged("failed"))

    async def help_(pilot: Pilot[None]) -> None:
        await empty(pilot)
        await pilot.press("question_mark")
        await pilot.pause()

    async def note(pilot: Pilot[None]) -> None:
        await empty(pilot)
        await pilot.press("m", *"a [bold]thought[/]")
        await pilot.pause()

    async def course_list(pilot: Pilot[None]) -> None:
        await passed(pilot)
        await pilot.press("l")
        await pilot.pause()

    def room(key: str, *more: str) -> Steps:
        async def steps(pilot: Pilot[None]) -> None:
            await empty(pilot)
            await pilot.press(key)
            await pilot.pause(0.2)
            await headed(pilot)
            await pilot.press(*more)
            await pilot.pause(0.2)
            await headed(pilot)

        return steps

    async def headed(pilot: Pilot[None]) -> None:
        """What a thread reads stands there once the line above does."""
        while not all(str(title.visual).strip() for title in pilot.app.screen.query("#title").results(Static)):
            await pilot.pause(0.01)
        await pilot.pause()

    async def week_empty(pilot: Pilot[None]) -> None:
        await room("4")(pilot)
        while not pilot.app.screen.query("MarkdownParagraph"):
            await pilot.pause(0.01)
        await pilot.pause()

    def busy(steps: Steps) -> Steps:
        async def lived(pilot: Pilot[None]) -> None:
            live_a_week(workspace)
            await steps(pilot)

        return lived

    return {
        "today_empty": room("1"),
        "runs_empty": room("3"),
        "week_empty": week_empty,
        "papers_empty": room("5"),
        "today": busy(room("1")),
        "runs": busy(room("3")),
        "run": busy(room("3", "enter")),
        "week": busy(room("4", "down", "down")),
        "preview": busy(room("4", "f5")),
        "export": busy(room("4", "f9")),
        "papers": busy(room("5")),
        "reading": busy(room("5", "r")),
        "empty": empty,
        "failing": failing,
        "passed": passed,
        "in_progress": in_progress,
        "writing": writing,
        "syntax_error": syntax_error,
        "help": help_,
        "note": note,
        "course_list": course_list,
    }


SCENES = """
    empty failing writing passed in_progress syntax_error help note course_list today_empty runs_empty week_empty
    papers_empty today runs run week preview export papers reading
"""


@SIZES
@pytest.mark.parametrize("scene", SCENES.split())
def test_scene(snap_compare: Any, app: ZthApp, scenes: dict[str, Steps], scene: str, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=scenes[scene])

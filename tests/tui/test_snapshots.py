"""How every screen looks, at 80x24 and 120x40."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.conftest import Engine
from tests.tui.conftest import Steps, judged, until
from zerotohero.tui.app import ZthApp

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def overwrites(engine: Engine) -> str:
    return engine.complete.replace("grad += out.grad\n", "grad = out.grad\n")


@pytest.fixture
def scenes(engine: Engine, save: Callable[[str], None]) -> dict[str, Steps]:
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

    return {
        "empty": empty,
        "failing": failing,
        "passed": passed,
        "in_progress": in_progress,
        "syntax_error": syntax_error,
        "help": help_,
        "note": note,
        "course_list": course_list,
    }


@SIZES
@pytest.mark.parametrize(
    "scene", ["empty", "failing", "passed", "in_progress", "syntax_error", "help", "note", "course_list"]
)
def test_scene(snap_compare: Any, app: ZthApp, scenes: dict[str, Steps], scene: str, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=scenes[scene])

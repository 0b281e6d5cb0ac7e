"""The application on a real workspace; nothing of the clock or the folder shows."""

import os
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.conftest import Engine
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.tui.app import ZthApp
from zerotohero.tui.screens.exercise import ExerciseScreen

SAVED_AT = 1_720_000_000
EVENING = datetime(2024, 7, 2, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setattr(TextArea, "cursor_blink", False)
    monkeypatch.setattr(Input, "cursor_blink", False)
    with time_machine.travel(EVENING, tick=True):
        yield


@pytest.fixture(scope="session")
def course(first_lesson: Course) -> Course:
    return first_lesson


@pytest.fixture
def app(workspace: Workspace, course: Course, engine: Engine) -> ZthApp:
    os.utime(engine.path, (SAVED_AT, SAVED_AT))
    return ZthApp(workspace, course, "course")


@pytest.fixture
def save(engine: Engine) -> Callable[[str], None]:
    """Save engine.py at a moment of its own, so that every save is one and all show the same time."""
    saves = iter(range(1, 1000))

    def save(text: str) -> None:
        moment = SAVED_AT * 10**9 + next(saves)
        beside = engine.path.with_suffix(".tmp")
        beside.write_text(text)
        os.utime(beside, ns=(moment, moment))
        beside.replace(engine.path)

    return save


def screen(pilot: Pilot[None]) -> ExerciseScreen:
    """The exercise screen, whatever dialog is on top of it."""
    return next(one for one in pilot.app.screen_stack if isinstance(one, ExerciseScreen))


async def until(pilot: Pilot[None], condition: Callable[[ExerciseScreen], object]) -> None:
    """Let the application work until `condition` holds of the exercise screen."""
    deadline = time.monotonic() + 60
    while not condition(screen(pilot)):
        assert time.monotonic() < deadline, "the screen never came to what was waited for"
        await pilot.pause(0.01)
    await pilot.wait_for_scheduled_animations()
    await pilot.pause()


def judged(verdict: str, exercise: str = "slope") -> Callable[[ExerciseScreen], bool]:
    """The final verdict on `exercise` is shown, and the course list knows of it."""

    def holds(screen: ExerciseScreen) -> bool:
        result = screen.result
        return (
            screen.exercise.short == exercise
            and result is not None
            and result.verdict == verdict
            and screen.final
            and (verdict in ("not_started", "unchecked") or screen.standings.get(result.exercise) is not None)
            and (verdict == "not_started" or screen.standings[result.exercise].verdict == verdict)
        )

    return holds


Steps = Callable[[Pilot[None]], Awaitable[None]]

"""The first two minutes: three questions that enter answers, nothing written before the last."""

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, Static

from zerotohero.course.load import Course
from zerotohero.course.workspace import create_workspace
from zerotohero.tui.welcome import Choices, WelcomeApp


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("EDITOR", "/usr/bin/vim")
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


async def test_enter_takes_every_default(here: Path) -> None:
    app = WelcomeApp(here)
    async with app.run_test() as pilot:
        for _ in range(4):
            await pilot.press("enter")
            await pilot.pause()
    assert app.return_value == Choices(here, "gfm", "AI Zero to Hero Week {n}")
    assert list(here.iterdir()) == []


async def test_a_folder_that_holds_something_is_not_offered(here: Path) -> None:
    (here / "thesis.tex").touch()
    app = WelcomeApp(here)
    async with app.run_test():
        assert app.query_one(Input).value == str(here.parent / "home" / "zero-to-hero")


async def test_other_answers_are_kept_and_one_can_go_back(here: Path, course: Course) -> None:
    app = WelcomeApp(here)
    async with app.run_test() as pilot:
        app.query_one(Input).value = str(here / "a" / "b")
        await pilot.press("enter", "down", "enter")
        app.query_one(Input).value = 'Week {n}: "mine"'
        await pilot.press("enter", "escape", "escape", "enter", "enter", "enter")
    assert app.return_value == Choices(here / "a" / "b", "mdc", 'Week {n}: "mine"')
    chosen = app.return_value
    workspace = create_workspace(chosen.folder, course, {"dialect": chosen.dialect, "title": chosen.title})
    assert workspace.settings["post"] == {"dialect": "mdc", "title": 'Week {n}: "mine"'}


async def test_what_cannot_hold_it_is_said_at_once(here: Path) -> None:
    (here / "file").touch()
    app = WelcomeApp(here)
    async with app.run_test() as pilot:
        app.query_one(Input).value = str(here / "file")
        await pilot.press("enter")
        assert "is a file" in str(app.query_one("#said", Static).visual)
        await pilot.press("escape")
    assert app.return_value is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("page", [0, 1, 2, 3])
def test_page(snap_compare: Any, here: Path, page: int, size: tuple[int, int]) -> None:
    app = WelcomeApp(here)
    app.choices = Choices(Path("/home/me/zero-to-hero"), "gfm", "AI Zero to Hero Week {n}")
    assert snap_compare(app, press=["enter"] * page, terminal_size=size)

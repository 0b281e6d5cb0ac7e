"""The rooms around the exercise: each reached by key, each showing what is recorded, none losing a word."""

import math
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import Input, Markdown, OptionList, Static, TextArea

from tests.conftest import Engine
from tests.tui.conftest import judged, until
from zerotohero.course.load import Course
from zerotohero.course.workspace import Workspace
from zerotohero.journal.arxiv import Found
from zerotohero.journal.keep import keep_candidate
from zerotohero.journal.notes import take_note
from zerotohero.journal.papers import read_paper
from zerotohero.runs.follow import Follower
from zerotohero.store.notes import notes_until
from zerotohero.store.papers import readings, record_paper
from zerotohero.store.runs import runs
from zerotohero.store.weeks import weeks
from zerotohero.track.opened import open_run
from zerotohero.tui.actions import ACTIONS, ROOMS, actions_of, bindings, palette
from zerotohero.tui.app import ROOMS as MODES
from zerotohero.tui.app import ZthApp, room
from zerotohero.tui.screens.dialogs import ConfirmScreen
from zerotohero.tui.screens.help import HelpScreen
from zerotohero.tui.screens.papers import AddScreen, ReadScreen
from zerotohero.tui.screens.run import RunScreen, facts
from zerotohero.tui.screens.runs import RunsScreen, TrainScreen
from zerotohero.tui.screens.week import WeekScreen
from zerotohero.tui.widgets.curve import Curve

LESSONS = {"micrograd": "micrograd"}


@pytest.fixture
def home(workspace: Workspace, course: Course) -> ZthApp:
    """The application as `zth` opens it."""
    return ZthApp(workspace, course)


async def shows(pilot: Pilot[None], condition: Callable[[], object]) -> None:
    """Let the application work until `condition` holds."""
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "the screen never came to what was waited for"
        await pilot.pause(0.01)
    await pilot.pause()


def words(app: ZthApp, part: str) -> str:
    """The text of a Static on the current screen; none where it is not there (yet)."""
    return " ".join(str(found.visual) for found in app.screen.query(part).results(Static)).strip()


def listed(app: ZthApp, part: str) -> str:
    options = app.screen.query_one(part, OptionList)
    return "\n".join(str(options.get_option_at_index(n).prompt) for n in range(options.option_count))


def notes(workspace: Workspace) -> list[tuple[str, str | None]]:
    db = workspace.open()
    found = [(note.text, note.section) for note in notes_until(db, weeks(db)[-1].last_day)]
    db.close()
    return found


@pytest.mark.parametrize("name", ROOMS)
def test_every_action_of_a_room_has_its_key_its_palette_entry_and_its_method(name: str) -> None:
    kind = RunScreen if name == "run" else room(name)
    assert len(bindings(name)) == len(actions_of(name)) == len(palette(name, lambda _: None))
    keys = [key for action in actions_of(name) for key in action.key.split(",")]
    assert len(keys) == len(set(keys))
    assert all(hasattr(kind, f"action_{action.id.split('(')[0]}") for action in actions_of(name))


def test_every_mode_is_a_room_and_every_action_stands_somewhere() -> None:
    assert set(MODES) | {"run"} == set(ROOMS)
    assert {name for action in ACTIONS for name in action.rooms} <= set(ROOMS)


async def test_the_rooms_are_reached_by_key_and_palette_and_help_knows_them(home: ZthApp) -> None:
    async with home.run_test() as pilot:
        await shows(pilot, lambda: home.current_mode == "today" and "Measure a slope" in words(home, "#sections"))
        for key, mode in (("2", "course"), ("3", "runs"), ("4", "week"), ("5", "papers"), ("1", "today")):
            await pilot.press(key)
            await shows(pilot, lambda mode=mode: home.current_mode == mode)  # type: ignore[misc]
            await pilot.press("f1")
            await shows(pilot, lambda: isinstance(home.screen, HelpScreen))
            text = str(home.screen.text)  # type: ignore[attr-defined]
            assert all(action.help in text for action in ACTIONS)
            await pilot.press("escape")
        await pilot.press("ctrl+p")
        await shows(pilot, lambda: isinstance(home.screen, CommandPalette))
        titles = {command.title for command in home.get_system_commands(home.screen_stack[0])}
        assert "go: papers" in titles and "today: capture" in titles and "run: stop" not in titles


async def test_a_thought_is_captured_where_zth_opens(home: ZthApp, workspace: Workspace) -> None:
    async with home.run_test() as pilot:
        await shows(pilot, lambda: home.current_mode == "today")
        await pilot.press("c", *"it's [b]all[/] chain rule, q", "escape")
        assert home.screen.query_one(Input).value == "it's [b]all[/] chain rule, q"
        await pilot.press("c", "enter")
        await shows(pilot, lambda: home.screen.query_one(Input).value == "")
        assert notes(workspace) == [("it's [b]all[/] chain rule, q", None)]
        await shows(pilot, lambda: "Tue ●" in words(home, "#sections"))


async def test_enter_opens_what_is_next(home: ZthApp, engine: Engine) -> None:
    engine.write("slope")
    async with home.run_test() as pilot:
        await shows(pilot, lambda: home.current_mode == "today")
        await pilot.press("enter")
        await shows(pilot, lambda: home.current_mode == "course")
        await until(pilot, judged("passed"))
        await pilot.press("1")
        await shows(pilot, lambda: "micrograd/add" in words(home, "#sections"))


async def test_a_database_that_cannot_be_read_is_a_sentence_in_every_room(home: ZthApp, workspace: Workspace) -> None:
    workspace.db_path.unlink()
    workspace.db_path.mkdir()
    async with home.run_test() as pilot:
        for key in "13451":
            await pilot.press(key)
            await shows(pilot, lambda: "zth.db" in words(home, "#trouble"))


async def test_a_live_run_is_watched_and_stopped(home: ZthApp, workspace: Workspace) -> None:
    script = workspace.root / "slow.py"
    script.write_text(
        "import time\nfrom dataclasses import dataclass\n\n@dataclass\nclass Config:\n    steps: int = 1000\n\n"
        "def main(config, run):\n    for step in range(config.steps):\n"
        "        run.log(step, loss=1 / (1 + step), **{'x[/]': 0})\n        time.sleep(0.02)\n"
    )
    from zerotohero.runs.start import prepare, start

    started = start(workspace, prepare(workspace, home.course, str(script)))
    async with home.run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, lambda: isinstance(home.screen, RunsScreen) and "● running" in listed(home, "#runs"))
        await pilot.press("enter")
        await shows(pilot, lambda: isinstance(home.screen, RunScreen) and "left" in words(home, "#title"))
        assert "● live" in words(home, "#title") and "x[/]" in words(home, "#numbers")
        await pilot.press("g", "s", "t", "plus", "0", "f")
        await pilot.press("k", "y")
        await shows(pilot, lambda: "○ stopped" in words(home, "#title"))
        await pilot.press("k", "escape")
        await shows(pilot, lambda: "○ stopped" in listed(home, "#runs"))
    started.process.wait(10)


async def test_the_screen_itself_reads_no_run(
    home: ZthApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zerotohero.runs import find, follow

    readers: list[threading.Thread] = []

    def watched(path: Path) -> AbstractContextManager[sqlite3.Connection]:
        readers.append(threading.current_thread())
        return find.opened(path)

    monkeypatch.setattr(follow, "opened", watched)
    run = open_run(workspace.db_path, "busy")
    async with home.run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, lambda: isinstance(home.screen, RunsScreen) and "busy" in listed(home, "#runs"))
        await pilot.press("enter")
        await shows(pilot, lambda: isinstance(home.screen, RunScreen) and "● live" in words(home, "#title"))
        # It is followed while it goes on, and where one has zoomed in that part stays.
        run.log(0, loss=3.5)
        await shows(pilot, lambda: "loss 3.5" in words(home, "#title"))
        curve = home.screen.query_one(Curve)
        await shows(pilot, lambda: curve.whole == (0, 1))
        await pilot.press("plus", "s")
        await shows(pilot, lambda: curve.window[0] > 0)
        run.log(1000, loss=2.5)
        await shows(pilot, lambda: curve.whole == (0, 1000))
        assert 0 < curve.window[0] < curve.window[1] < 2
        await pilot.press("0")
        await shows(pilot, lambda: curve.window == (0, 1000))
        run.finish()
        await shows(pilot, lambda: "✓ finished" in words(home, "#title"))
    assert readers and threading.main_thread() not in readers


def test_of_very_many_metrics_a_screen_shows_some_and_counts_the_rest(workspace: Workspace) -> None:
    with open_run(workspace.db_path, "wide") as run:
        run.log(0, {f"layer/{n}": float(n) for n in range(130)})
    follower = Follower(workspace.db_path, run.id)
    assert list(follower.look()) and follower.seen is not None
    shown = facts(follower.seen).plain
    assert "layer/99" in shown and "layer/100" not in shown and "30 more: zth runs show 1" in shown


async def test_without_runs_there_is_one_sentence_and_one_key(home: ZthApp) -> None:
    async with home.run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, lambda: isinstance(home.screen, RunsScreen))
        assert words(home, "#empty") == "No runs yet. Press t to train."
        await pilot.press("t")
        await shows(pilot, lambda: isinstance(home.screen, TrainScreen))
        await pilot.press("escape")
        await shows(pilot, lambda: isinstance(home.screen, RunsScreen))


async def test_hundreds_of_runs_are_all_listed_and_the_cursor_stays_where_it_was(
    home: ZthApp, workspace: Workspace
) -> None:
    with open_run(workspace.db_path, "first") as run:
        run.log(0, loss=0.5)
    db = workspace.open()
    columns = [row["name"] for row in db.execute("select name from pragma_table_info('runs')")]
    copied = ", ".join(
        {"id": "printf('copy%06d', n)", "number": "n", "name": "'many'"}.get(one, one) for one in columns
    )
    db.execute(
        "with recursive counted (n) as (select 2 union all select n + 1 from counted where n < 450)"
        f" insert into runs ({', '.join(columns)}) select {copied} from runs, counted"
    )
    async with home.run_test() as pilot:
        await pilot.press("3")
        await shows(
            pilot, lambda: isinstance(home.screen, RunsScreen) and len(listed(home, "#runs").split("\n")) == 450
        )
        lines = listed(home, "#runs").split("\n")
        assert lines[0].split()[0] == "450" and lines[-1].split() == [*lines[-1].split()[:-1], "0.5"]
        await pilot.press("end")
        cursor = home.screen.query_one("#runs", OptionList)
        await shows(pilot, lambda: cursor.highlighted == 449)
        with open_run(workspace.db_path, "newest") as run:
            run.log(0, loss=0.25)
        await shows(pilot, lambda: cursor.highlighted == 450 and cursor.option_count == 451)
        assert "newest" in listed(home, "#runs").split("\n")[0]
    db.close()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 0.0, -1.0])
async def test_any_curve_can_be_looked_at(home: ZthApp, workspace: Workspace, value: float) -> None:
    with open_run(workspace.db_path, "odd") as run:
        for step in range(3):
            run.log(step, loss=value)
    async with home.run_test() as pilot:
        await pilot.press("3")
        await shows(
            pilot,
            lambda: isinstance(home.screen, RunsScreen) and f"loss {value:g}".lower() in listed(home, "#runs").lower(),
        )
        await pilot.press("enter")
        await shows(pilot, lambda: isinstance(home.screen, RunScreen) and "✓ finished" in words(home, "#title"))
        if math.isnan(value):
            assert "loss NaN" in words(home, "#title") and "loss was NaN first at step 0" in words(home, "#numbers")
        await pilot.press("g", "s", "minus")


async def test_the_weeks_words_are_written_edited_and_exported(home: ZthApp, workspace: Workspace) -> None:
    db = workspace.open()
    take_note(db, "A loose [b]thought[/].", LESSONS)
    db.close()
    async with home.run_test() as pilot:
        await pilot.press("4")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen) and "loose" in listed(home, "#lines"))
        await pilot.press("enter", *"Hello q 1.", "escape")
        await shows(pilot, lambda: ("Hello q 1.", "intro") in notes(workspace))
        await pilot.press("enter", *"!", "ctrl+s")
        await shows(pilot, lambda: ("Hello q 1.!", "intro") in notes(workspace))
        await pilot.press("escape", "end", "f4")
        await shows(pilot, lambda: "A loose [b]thought[/]." in home.screen.query_one(Markdown).source)
        assert len(notes(workspace)) == 2
        await pilot.press("f9")
        await pilot.pause()
        assert "A loose [b]thought[/]." in str(home.screen.text)  # type: ignore[attr-defined]
        await pilot.press("a")
        post = workspace.root / "journal" / "ai-zero-to-hero-week-1.md"
        await shows(pilot, post.exists)
        assert "Hello q 1.!" in post.read_text()


async def test_words_can_be_written_while_pictures_are_drawn(
    home: ZthApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = threading.Event()
    kept: list[str] = []

    def slowly(*args: Any, **more: Any) -> Any:
        assert drawn.wait(60)
        kept.append("kept")
        return keep_candidate(*args, **more)

    monkeypatch.setattr("zerotohero.tui.screens.week.keep_candidate", slowly)
    run = open_run(workspace.db_path, "moons")
    for step in range(9):
        run.log(step, loss=1 / (step + 1))
    run.finish()
    async with home.run_test() as pilot:
        await pilot.press("4")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen) and "+ Trained moons" in listed(home, "#lines"))
        while "Trained" not in home.screen.query_one("#words", TextArea).text:
            await pilot.press("down")
        await pilot.press("f4", "f4")
        await shows(pilot, lambda: "… Trained moons" in listed(home, "#lines"))
        await pilot.press("home", "enter", *"Meanwhile.", "ctrl+s")
        await shows(pilot, lambda: ("Meanwhile.", "intro") in notes(workspace))
        assert not kept
        await pilot.press(*" Still")
        drawn.set()
        await shows(pilot, lambda: "images/moons-1-loss.png" in home.screen.query_one(Markdown).source)
        await pilot.press(*" here.")
        await shows(pilot, lambda: ("Meanwhile. Still here.", "intro") in notes(workspace))
    assert len(kept) == 1 and len(notes(workspace)) == 2


async def test_words_are_kept_when_one_leaves_by_any_way(home: ZthApp, workspace: Workspace) -> None:
    async with home.run_test() as pilot:
        await pilot.press("4")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen))
        await pilot.press("enter", *"first")
        home.switch_mode("papers")
        await shows(pilot, lambda: ("first", "intro") in notes(workspace))
        home.switch_mode("week")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen))
        await pilot.press(*" second")
        await shows(pilot, lambda: any("second" in text for text, _ in notes(workspace)))
    assert len(notes(workspace)) == 1


async def test_a_post_that_was_edited_by_hand_is_left_alone(home: ZthApp, workspace: Workspace) -> None:
    db = workspace.open()
    take_note(db, "Words.", LESSONS, "intro")
    db.close()
    post = workspace.root / "journal" / "ai-zero-to-hero-week-1.md"
    post.write_text("mine")
    async with home.run_test() as pilot:
        await pilot.press("4")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen))
        await pilot.press("f9")
        await pilot.pause()
        assert "left as it is" in str(home.screen.text)  # type: ignore[attr-defined]
        await pilot.press("a", "escape")
    assert post.read_text() == "mine"


async def test_a_paper_is_kept_and_its_readings_compared(home: ZthApp, workspace: Workspace) -> None:
    async with home.run_test() as pilot:
        await pilot.press("5")
        await shows(pilot, lambda: home.current_mode == "papers" and "Press a" in words(home, "#reading"))
        await pilot.press("a")
        await shows(pilot, lambda: isinstance(home.screen, AddScreen))
        await pilot.press(*"Attention [b]", "enter")
        await shows(pilot, lambda: home.current_mode == "papers" and "Attention [b]" in listed(home, "#papers"))
        await pilot.press("r")
        await shows(pilot, lambda: isinstance(home.screen, ReadScreen))
        await pilot.press(*"40")
        home.screen.query_one(TextArea).text = "Heads [/]."
        home.screen.query_one("#question", Input).value = "Why the root?"
        await pilot.press("ctrl+s")
        await shows(pilot, lambda: "read 1 time" in listed(home, "#papers"))
        assert "40 min" in words(home, "#reading") and "? Why the root?" in words(home, "#reading")
    db = workspace.open()
    assert [(one.minutes, one.note) for one in readings(db)] == [(40, "Heads [/].")]
    db.close()


async def test_arxiv_is_asked_for_the_title_while_the_screen_goes_on(
    home: ZthApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()

    def look_up(number: str) -> Found:
        answered.wait(60)
        return Found("Attention Is All You Need", ("Ashish Vaswani",), 2017)

    monkeypatch.setattr("zerotohero.journal.papers.look_up", look_up)
    async with home.run_test() as pilot:
        await pilot.press("5")
        await shows(pilot, lambda: home.current_mode == "papers")
        await pilot.press("a")
        await shows(pilot, lambda: isinstance(home.screen, AddScreen))
        await pilot.press(*"1706.03762", "enter")
        await shows(pilot, lambda: "Asking arXiv" in words(home, "#said"))
        answered.set()
        await shows(pilot, lambda: not isinstance(home.screen, AddScreen) and "Is All" in listed(home, "#papers"))
        assert "Ashish Vaswani, 2017" in words(home, "#reading")


async def test_without_a_network_a_number_is_kept(home: ZthApp) -> None:
    async with home.run_test() as pilot:
        await pilot.press("5")
        await shows(pilot, lambda: home.current_mode == "papers")
        await pilot.press("a")
        await shows(pilot, lambda: isinstance(home.screen, AddScreen))
        await pilot.press(*"1706.03762", "enter")
        await shows(pilot, lambda: not isinstance(home.screen, AddScreen) and "1706" in listed(home, "#papers"))


async def test_a_wrong_day_keeps_what_was_typed(home: ZthApp, workspace: Workspace) -> None:
    db = workspace.open()
    record_paper(db, "Attention")
    read_paper(db, "Attention", understood=2)
    read_paper(db, "Attention", understood=4)
    db.close()
    async with home.run_test() as pilot:
        await pilot.press("5")
        await shows(pilot, lambda: home.current_mode == "papers" and "understood 2 then 4" in listed(home, "#papers"))
        assert "understood 2 then, 4 now" in words(home, "#reading")
        await pilot.press("r")
        await shows(pilot, lambda: isinstance(home.screen, ReadScreen))
        home.screen.query_one("#day", Input).value = "yesterday"
        await pilot.press("ctrl+s")
        await shows(pilot, lambda: "yesterday" in words(home, "#said"))
        await pilot.press("escape")
        await shows(pilot, lambda: home.current_mode == "papers")


async def test_an_experiment_is_trained_from_the_screen(home: ZthApp, workspace: Workspace, tmp_path: Path) -> None:
    async with home.run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, lambda: isinstance(home.screen, RunsScreen))
        await pilot.press("t")
        await shows(pilot, lambda: isinstance(home.screen, TrainScreen))
        await pilot.press("tab", *"stpes=1", "enter")
        await shows(pilot, lambda: "Did you mean `steps`?" in words(home, "#trouble"))
        await pilot.press("t")
        await shows(pilot, lambda: isinstance(home.screen, TrainScreen))
        await pilot.press("tab", *"steps=1 hidden=2", "enter")
        await shows(pilot, lambda: isinstance(home.screen, RunScreen) and "✓ finished" in words(home, "#title"))
    db = workspace.open()
    assert [(run.name, run.engine, run.config["steps"]) for run in runs(db)] == [("moons", "the course's", 1)]
    db.close()


async def test_an_answered_question_stays_one_note_however_one_goes_on(home: ZthApp, workspace: Workspace) -> None:
    db = workspace.open()
    record_paper(db, "Attention")
    read_paper(db, "Attention", questions=["Why the root?"])
    db.close()
    async with home.run_test() as pilot:
        await pilot.press("4")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen) and "? You asked" in listed(home, "#lines"))
        screen = home.screen
        assert isinstance(screen, WeekScreen)
        await pilot.press("down", "down")
        assert screen.writing is not None and screen.writing.kind == "question"
        await pilot.press("enter", *"It scales", "ctrl+s", *" down", "escape", "up", "down", "enter", *"!", "ctrl+s")
        await shows(pilot, lambda: [text for text, _ in notes(workspace)] == ["It scales down!"])
        await pilot.press("escape", "f6")
        await shows(pilot, lambda: notes(workspace) == [("It scales down!", None)])
        assert "+ It scales down!" in listed(home, "#lines") and "? You asked" not in listed(home, "#lines")


async def test_words_of_an_earlier_week_are_filed_there(home: ZthApp, workspace: Workspace) -> None:
    db = workspace.open()
    take_note(db, "Before.", LESSONS, "intro", now=datetime(2024, 6, 20, tzinfo=UTC))
    take_note(db, "Now.", LESSONS, "intro")
    db.close()
    async with home.run_test() as pilot:
        await pilot.press("4")
        await shows(pilot, lambda: isinstance(home.screen, WeekScreen) and "Now." in listed(home, "#lines"))
        await pilot.press("f7")
        await shows(pilot, lambda: "Before." in listed(home, "#lines"))
        await pilot.press("f3", *"Later thought.", "escape")
        await shows(pilot, lambda: "Later thought." in listed(home, "#lines"))
        await pilot.press("f7", "f8", "f8")
    db = workspace.open()
    assert [note.text for note in notes_until(db, weeks(db)[0].last_day)] == ["Before.", "Later thought."]
    db.close()


@pytest.mark.parametrize("key", ["ctrl+q", "q"])
async def test_a_thought_that_was_typed_is_kept_when_one_quits(home: ZthApp, workspace: Workspace, key: str) -> None:
    async with home.run_test() as pilot:
        await shows(pilot, lambda: home.current_mode == "today")
        await pilot.press("c", *"half a thou", "escape", key)
    assert notes(workspace) == [("half a thou", None)]


async def test_quitting_from_elsewhere_asks_where_two_programs_wrote(home: ZthApp, engine: Engine) -> None:
    async with home.run_test() as pilot:
        await pilot.press("2")
        await until(pilot, judged("not_started"))
        await pilot.press("i", *"# mine ")
        engine.path.write_text(theirs := engine.text + "# theirs\n")
        home.switch_mode("papers")
        await pilot.pause()
        await pilot.press("q")
        await shows(pilot, lambda: isinstance(home.screen, ConfirmScreen))
        assert home.current_mode == "course" and engine.text == theirs
        await pilot.press("y")
        await shows(pilot, lambda: "# mine" in engine.text)
        await pilot.press("ctrl+q")
    assert "# mine" in engine.text


async def test_a_reading_dialog_that_one_stays_in_keeps_its_day(home: ZthApp, workspace: Workspace) -> None:
    db = workspace.open()
    record_paper(db, "Attention")
    db.close()
    async with home.run_test() as pilot:
        await pilot.press("5")
        await shows(pilot, lambda: home.current_mode == "papers" and "Attention" in listed(home, "#papers"))
        await pilot.press("r")
        await shows(pilot, lambda: isinstance(home.screen, ReadScreen))
        await pilot.press("4", "escape", "n")
        await shows(pilot, lambda: isinstance(home.screen, ReadScreen))
        assert home.screen.query_one("#day", Input).value == "2024-07-02"

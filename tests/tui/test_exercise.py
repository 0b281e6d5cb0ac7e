"""The exercise screen: a verdict at every save, everything by key, and nothing of anyone's read as markup."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Markdown, Static, TextArea

from tests.conftest import Engine
from tests.tui.conftest import judged, screen, until
from zerotohero.course.load import Course, LessonPaper
from zerotohero.course.workspace import Workspace
from zerotohero.journal.draft import draft
from zerotohero.journal.weeks import week_of
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.store.notes import notes_until
from zerotohero.store.papers import Details
from zerotohero.store.papers import papers as known_papers
from zerotohero.store.weeks import weeks
from zerotohero.tui.app import ZthApp
from zerotohero.tui.screens.dialogs import ConfirmScreen, TextScreen
from zerotohero.tui.screens.exercise import ExerciseScreen
from zerotohero.tui.screens.note import NoteScreen
from zerotohero.tui.widgets.code import CodeEditor
from zerotohero.tui.widgets.course_list import CourseList

Save = Callable[[str], None]


def shown(screen: ExerciseScreen, part: str = "details") -> str:
    return str(screen.query_one(f"#{part}", Static).visual)


async def test_a_save_is_judged_and_the_mistake_explained(app: ZthApp, engine: Engine, save: Save) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        assert "i writes it here" in shown(screen(pilot))
        engine.write("slope")
        await until(pilot, judged("passed"))
        assert "n goes on to add" in " ".join(shown(screen(pilot)).split())
        save(engine.text.replace("f(down)", "f(xs)").replace("(2 * h)", "h"))
        await until(pilot, judged("failed"))
        text = " ".join(shown(screen(pilot)).split())
        assert "as the lecture does at first" in text and "coarse_step" in text and "expected" in text
        assert "passed, now broken" not in shown(screen(pilot), "headline")


async def test_whoever_has_passed_all_of_a_papers_lesson_is_told_of_the_paper(
    workspace: Workspace, course: Course, engine: Engine
) -> None:
    paper = LessonPaper("On [b]Numbers[/b]", "https://example.org/numbers", (), Details())
    papers = replace(course, lessons=(replace(course.lessons[0], paper=paper),))
    db = workspace.open()
    for one in course.exercises[1:]:
        passed = Attempt(one.id, one.title, "micrograd", "passed", None, None, (), None, 0, 1, 1.0, {})
        record_attempt(db, passed)
    app = ZthApp(workspace, papers, "course")
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        engine.write("slope")
        await until(pilot, judged("passed"))
        await until(pilot, lambda screen: "re-implemented On [b]Numbers[/b]" in " ".join(shown(screen).split()))
    assert [one.reimplemented is not None for one in known_papers(db)] == [True]
    db.close()


async def test_an_editor_that_saves_by_renaming_is_seen(app: ZthApp, engine: Engine, tmp_path: Path) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        beside = engine.path.with_suffix(".tmp")
        beside.write_text(engine.complete)
        beside.replace(engine.path)
        await until(pilot, judged("passed"))


async def test_what_a_program_wrote_is_text(app: ZthApp, engine: Engine, save: Save) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        save("x[0] = y[/]\n" + engine.text)
        await until(pilot, judged("failed"))
        assert "y[/]" in shown(screen(pilot))
        save("print('b[red] x[/2] \\x1b[31mred')\n" + engine.complete)
        await until(pilot, judged("passed"))
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, TextScreen)
        assert "b[red] x[/2] ␛[31mred" in str(app.screen.text)


async def test_next_goes_on_and_back_goes_back(app: ZthApp, engine: Engine) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        engine.write("slope")
        await until(pilot, judged("passed"))
        await pilot.press("n")
        await until(pilot, judged("not_started", "add"))
        assert screen(pilot).query_one("#task").border_title == "Addition that remembers · 20 min"
        await pilot.press("b")
        await until(pilot, judged("passed"))


async def test_an_exercise_is_chosen_from_the_list(app: ZthApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, judged("not_started"))
        assert not screen(pilot).query_one(CourseList).display
        await pilot.press("l", "j", "j", "enter")
        await until(pilot, judged("not_started", "mul"))


async def test_the_list_is_there_where_there_is_room(app: ZthApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, judged("not_started"))
        assert screen(pilot).query_one(CourseList).display
        await pilot.press("l")
        await pilot.pause()
        assert not screen(pilot).query_one(CourseList).display


async def test_after_the_last_exercise_it_is_not_silent(app: ZthApp, engine: Engine) -> None:
    engine.write_all()
    async with app.run_test() as pilot:
        for exercise in app.course.exercises:
            await screen(pilot).open_exercise(exercise)
            await until(pilot, judged("passed", exercise.short))
        assert "Every exercise has passed" in shown(screen(pilot))


async def test_hints_come_under_the_text(app: ZthApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("h", "h")
        await until(pilot, lambda s: "Hint 2 of 3" in s.query_one(Markdown).source)
        assert "Hint 3" not in screen(pilot).query_one(Markdown).source


async def test_the_solution_is_shown_put_in_and_taken_back(app: ZthApp, engine: Engine) -> None:
    before = engine.text
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("s", "a")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("n")
        assert engine.text == before
        await pilot.press("s", "a", "y")
        await until(pilot, judged("passed"))
        await pilot.press("x", "y")
        await until(pilot, judged("not_started"))
        await pilot.press("u")
        await until(pilot, judged("passed"))


async def test_a_refused_change_is_said_on_the_screen(app: ZthApp, engine: Engine, save: Save) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        save("def f(:\n" + engine.text)
        await until(pilot, judged("failed"))
        await pilot.press("x", "y")
        await until(pilot, lambda s: "nothing was changed" in shown(s, "trouble"))


async def test_a_quick_note_is_kept(app: ZthApp, workspace: Workspace) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("m", *"two [/] shares", "ctrl+s")
        await until(pilot, lambda _: not isinstance(app.screen, NoteScreen))
    db = workspace.open()
    note = notes_until(db, weeks(db)[-1].last_day)[0]
    assert (note.text, note.lesson, note.exercise) == ("two [/] shares", "micrograd", "micrograd/slope")
    assert draft(db, week_of(db, note.day)).candidates[0].text == "> two [/] shares"
    db.close()


async def test_words_are_not_lost_by_escape_or_by_a_database_that_fails(
    app: ZthApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("m", *"kept", "escape")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        await pilot.press("n")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        workspace.db_path.rename(workspace.db_path.with_suffix(".away"))
        workspace.db_path.mkdir()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        assert app.screen.query_one(TextArea).text == "kept"
        assert "is a folder" in str(app.screen.query_one("#said", Static).visual)


async def test_a_lessons_folder_that_vanishes_is_a_sentence(app: ZthApp, workspace: Workspace) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        (workspace.root / "lessons").rename(workspace.root / "away")
        await until(pilot, lambda s: "is not there" in shown(s, "trouble") or "is not there" in shown(s))
        (workspace.root / "away").rename(workspace.root / "lessons")
        await pilot.press("r")
        await until(pilot, judged("not_started"))


async def test_the_editor_is_refused_in_words_where_it_cannot_open(app: ZthApp, engine: Engine) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("e")
        await until(pilot, lambda s: s.query_one("#trouble").has_class("-shown"))


async def test_the_palette_runs_an_action(app: ZthApp) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("ctrl+p", *"exercise: hint")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await until(pilot, lambda s: "Hint 1 of 3" in s.query_one(Markdown).source)


async def test_leaving_during_an_endless_check_is_quick_and_leaves_no_process(
    app: ZthApp, engine: Engine, save: Save
) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        save(engine.text.replace("raise NotImplementedError", "while True: pass", 1))
        await until(pilot, lambda s: s.checks._checker is not None and s.checks._checker.asker._process is not None)
        broker = screen(pilot).checks._checker.asker._process  # type: ignore[union-attr]
        await pilot.press("q")
    assert broker is not None and broker.poll() is not None


RIGHT = (
    "(f([x + h if k == i else x for k, x in enumerate(xs)]) - f([x - h if k == i else x for k, x in enumerate(xs)]))"
)


async def test_an_exercise_is_written_inside_and_judged_at_its_save(app: ZthApp, engine: Engine) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("i")
        code = screen(pilot).query_one(CodeEditor)
        await until(pilot, lambda s: code.has_focus and code.display)
        assert code.document.get_line(code.cursor_location[0]).startswith("def slope")
        code.text = code.text.replace("    raise NotImplementedError", f"    return {RIGHT} / (2 * h)", 1)
        await pilot.press("ctrl+s")
        await until(pilot, judged("passed"))
        assert code.display and RIGHT in engine.text
        await pilot.press("escape")
        await until(pilot, lambda s: not code.display and s.query_one("#verdict").has_focus)


async def test_line_ends_and_bom_survive_the_editor_inside(app: ZthApp, engine: Engine) -> None:
    engine.path.write_bytes(b"\xef\xbb\xbf" + engine.text.replace("\n", "\r\n").encode())
    before = engine.path.read_bytes()
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("i", "ctrl+s", "escape", "i", "x", "escape")
        await until(pilot, lambda s: engine.path.read_bytes() != before)
    after = engine.path.read_bytes()
    assert after.replace(b"xdef slope", b"def slope") == before


async def test_a_save_of_another_program_is_never_written_over(app: ZthApp, engine: Engine) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        code = screen(pilot).query_one(CodeEditor)
        for keep, wanted in (("y", "x"), ("n", "# theirs 1")):
            await pilot.press("i", "x")
            engine.path.write_text(theirs := engine.text + f"# theirs {'x' not in wanted:d}\n")
            await pilot.press("ctrl+s")
            await until(pilot, lambda s: isinstance(app.screen, ConfirmScreen))
            assert engine.text == theirs
            await pilot.press(keep)
            await until(pilot, lambda s, wanted=wanted: wanted in code.text and not code.unsaved)  # type: ignore[misc]
            await pilot.press("escape")
            assert wanted in engine.text
    db = app.workspace.open()
    kept = [row[0] for row in db.execute("select code from snapshots")]
    db.close()
    assert any("# theirs 0" in text for text in kept) and any(text.count("x# theirs") or "x" in text for text in kept)


async def test_what_another_program_saves_is_shown_where_nothing_was_written(app: ZthApp, save: Save) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("i")
        code = screen(pilot).query_one(CodeEditor)
        save(code.text + "# theirs\n")
        await until(pilot, lambda s: "# theirs" in code.text)


@pytest.mark.parametrize("way", ["mode", "quit", "next"])
async def test_whoever_leaves_keeps_what_was_written(app: ZthApp, engine: Engine, way: str) -> None:
    async with app.run_test() as pilot:
        await until(pilot, judged("not_started"))
        await pilot.press("i", *"# mine")
        if way == "mode":
            app.switch_mode("today")
        else:
            screen(pilot).run_named(way)
        deadline = time.monotonic() + 10
        while "# mine" not in engine.text:
            assert time.monotonic() < deadline
            await pilot.pause(0.01)

"""A post's number: one more than there are posts before it, or, by the calendar, the weeks gone by."""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from click.testing import Result

from zerotohero.course.workspace import Workspace
from zerotohero.journal.weeks import week_of
from zerotohero.store import ulid
from zerotohero.store.weeks import weeks

MONDAY = date(2024, 7, 1)
CALENDAR = '[post]\nnumber = "calendar"\n'

Zth = Callable[..., Result]


@pytest.fixture
def on(zth: Zth, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run a command on a day after the first Monday, and return what it says."""

    def run(day: int, *words: str) -> str:
        monkeypatch.setattr(ulid, "_last", 0)  # ids never go back within a process; here the clock does
        noon = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("UTC")) + timedelta(days=day)
        with time_machine.travel(noon):
            result = zth(*words)
            assert result.exit_code == 0, result.output
            return result.output

    return run


def titles() -> list[str]:
    found = [path.read_text().split("title: ")[1].split("\n")[0] for path in sorted(Path("journal").glob("*.md"))]
    return [title.strip('"') for title in found]


def spans(workspace: Workspace) -> list[tuple[int, int, int]]:
    db = sqlite3.connect(workspace.db_path)
    db.row_factory = sqlite3.Row
    try:
        return [(week.n, (week.first_day - MONDAY).days, (week.last_day - MONDAY).days) for week in weeks(db)]
    finally:
        db.close()


def note(text: str) -> tuple[str, ...]:
    return ("note", text, "--section", "intro")


def test_after_two_missed_weeks_comes_the_next_number(on: Callable[..., str], workspace: Workspace) -> None:
    on(0, *note("one"))
    on(6, "export", "week", "--yes")
    assert "Week 2" in on(22, "week")
    on(23, *note("back"))
    on(27, "export", "week", "--yes")
    assert titles() == ["AI Zero to Hero Week 1", "AI Zero to Hero Week 2"]
    assert spans(workspace) == [(1, 0, 6), (2, 21, 27)]


def test_looking_in_a_missed_week_makes_it_no_week(on: Callable[..., str], workspace: Workspace) -> None:
    on(0, *note("one"))
    on(6, "export", "week", "--yes")
    on(8, "week")
    on(15, "week")
    assert on(22, *note("back")).startswith("Noted in week 2")


def test_by_the_calendar_missed_weeks_count(on: Callable[..., str], workspace: Workspace) -> None:
    (workspace.root / "zth.toml").write_text(CALENDAR)
    on(0, *note("one"))
    on(6, "export", "week", "--yes")
    assert on(22, *note("back")).startswith("Noted in week 4")
    on(22, "export", "week", "4", "--yes")
    assert titles() == ["AI Zero to Hero Week 1", "AI Zero to Hero Week 4"]
    assert on(30, *note("and on")).startswith("Noted in week 5")


def test_the_setting_may_be_changed_until_the_post_is_there(on: Callable[..., str], workspace: Workspace) -> None:
    on(0, *note("one"))
    on(22, *note("back"))
    assert [n for n, _, _ in spans(workspace)] == [1, 2]
    (workspace.root / "zth.toml").write_text(CALENDAR)
    assert "Week 4" in on(22, "week")
    (workspace.root / "zth.toml").write_text("")
    assert "Week 2" in on(22, "week")


def test_a_week_that_was_never_written_is_taken_in_by_the_next_post(
    on: Callable[..., str], workspace: Workspace
) -> None:
    on(0, *note("one"))
    on(6, "export", "week", "--yes")
    on(8, *note("nobody wrote about this"))
    on(15, *note("three"))
    assert "Week 2 (8–14 Jul 2024) has no post yet" in on(15, "week")
    said = on(20, "export", "week", "--yes")
    assert "takes it in and is Week 2 (8–21 Jul 2024); `zth export week 2` first keeps it apart." in said
    assert titles()[-1] == "AI Zero to Hero Week 2"
    assert spans(workspace) == [(1, 0, 6), (2, 7, 20)]
    assert "nobody wrote about this" in next(Path("journal").glob("*2.md")).read_text()
    assert on(22, *note("on")).startswith("Noted in week 3")
    assert "Nothing new" in on(22, "export", "week", "2", "--yes")


def test_a_week_can_be_written_when_it_is_over(on: Callable[..., str], workspace: Workspace) -> None:
    on(0, *note("one"))
    on(8, *note("two"))
    on(8, "export", "week", "1", "--yes")
    on(9, "export", "week", "--yes")
    assert titles() == ["AI Zero to Hero Week 1", "AI Zero to Hero Week 2"]
    assert [n for n, _, _ in spans(workspace)] == [1, 2]


def test_a_missed_day_belongs_to_the_week_after(on: Callable[..., str], workspace: Workspace) -> None:
    on(0, *note("one"))
    on(22, *note("back"))
    with workspace.opened() as db:
        assert week_of(db, MONDAY + timedelta(days=10)).n == 2


def test_a_loose_note_is_offered_for_two_posts_and_then_only_counted(on: Callable[..., str]) -> None:
    on(0, *note("one"))
    on(1, "note", "tanh is odd")
    assert "> tanh is odd" in on(6, "week")
    on(6, "export", "week", "--yes")
    on(8, *note("two"))
    assert "> tanh is odd" in on(13, "week") and "older" not in on(13, "week")
    on(13, "export", "week", "--yes")
    on(15, *note("three"))
    on(15, "note", "a new thought")
    shown = on(16, "week")
    assert "tanh" not in shown and "1 older note that no post has: `zth week --old`" in shown
    assert "tanh" not in on(16, "week", "--explain")
    assert "   2  > tanh is odd" in on(16, "week", "--old")
    assert "> tanh is odd" in on(16, "week", "--keep", "2")
    assert "older" not in on(16, "week")

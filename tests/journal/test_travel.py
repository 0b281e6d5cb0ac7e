"""Weeks are of local days: neither a flight nor a night on which the clock is put back moves a note to another week."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from click.testing import Result

from zerotohero.course.workspace import Workspace
from zerotohero.journal.weeks import week_of
from zerotohero.store.notes import notes_until

Zth = Callable[..., Result]

HOME, AWAY = ZoneInfo("America/Los_Angeles"), ZoneInfo("Pacific/Auckland")
NIGHTS = [(HOME, date(2024, 3, 10)), (HOME, date(2024, 11, 3)), (AWAY, date(2024, 4, 7)), (AWAY, date(2024, 9, 29))]
"""Sundays on which the clock is put forward or back."""


def weeks_of(workspace: Workspace) -> dict[str, tuple[date, int]]:
    """The text of each note -> its day and the number of its week."""
    with workspace.opened() as db:
        return {note.text: (note.day, week_of(db, note.day).n) for note in notes_until(db, date.max)}


def test_what_was_noted_late_on_a_weeks_last_day_stays_in_it_wherever_one_flies(zth: Zth, workspace: Workspace) -> None:
    with time_machine.travel(datetime(2024, 7, 1, 9, tzinfo=HOME)):
        zth("note", "monday", "--section", "life")
    with time_machine.travel(datetime(2024, 7, 7, 23, 30, tzinfo=HOME)):
        assert zth("note", "sunday night", "--section", "life").output.startswith("Noted in week 1")
    # The same evening is Monday's afternoon in Auckland.
    with time_machine.travel(datetime(2024, 7, 8, 19, tzinfo=AWAY)):
        assert zth("note", "landed", "--section", "life").output.startswith("Noted in week 2")
        assert weeks_of(workspace) == {
            "monday": (date(2024, 7, 1), 1),
            "sunday night": (date(2024, 7, 7), 1),
            "landed": (date(2024, 7, 8), 2),
        }
        zth("export", "week", "1", "--yes")
    (post,) = Path("journal").glob("*.md")
    written = post.read_text()
    assert "date: 2024-07-07\n" in written and written.endswith("- monday\n- sunday night\n")
    # Back home it is Sunday once more: week 1 is still that day's, and its post takes the note.
    with time_machine.travel(datetime(2024, 7, 7, 23, 50, tzinfo=HOME)):
        zth("note", "sunday again", "--section", "life")
        assert weeks_of(workspace)["landed"] == (date(2024, 7, 8), 2)
        zth("export", "week", "1", "--yes")
    assert post.read_text() == written + "- sunday again\n"


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
def test_a_night_on_which_the_clock_changes_moves_nothing(
    zth: Zth, workspace: Workspace, zone: ZoneInfo, night: date
) -> None:
    monday = night - timedelta(days=6)
    with time_machine.travel(datetime(monday.year, monday.month, monday.day, 12, tzinfo=zone)):
        zth("note", "monday", "--section", "life")
    start = datetime(night.year, night.month, night.day, tzinfo=zone).astimezone(UTC)
    expected = {"monday": (monday, 1)}
    for hour in range(0, 28, 3):
        moment = (start + timedelta(hours=hour, minutes=30)).astimezone(zone)
        text = f"after {hour} hours"
        with time_machine.travel(moment):
            zth("note", text)
        expected[text] = (moment.date(), 1 if moment.date() <= night else 2)
    assert {n for _, n in expected.values()} == {1, 2}
    for look in (HOME, AWAY):
        with time_machine.travel(datetime(2024, 12, 24, 12, tzinfo=look)):
            assert weeks_of(workspace) == expected


def test_words_written_into_an_old_post_by_hand_belong_to_its_week(zth: Zth, workspace: Workspace) -> None:
    with time_machine.travel(datetime(2024, 10, 28, 12, tzinfo=HOME)):
        zth("note", "one", "--section", "life")
        zth("export", "week", "--yes")
    (post,) = Path("journal").glob("*.md")
    post.write_text(post.read_text() + "- two\n")
    with time_machine.travel(datetime(2024, 11, 6, 0, 30, tzinfo=AWAY)):
        zth("export", "week", "1", "--yes")
        zth("note", "three", "--section", "life")
    assert {text: n for text, (_, n) in weeks_of(workspace).items()} == {"one": 1, "two": 1, "three": 2}

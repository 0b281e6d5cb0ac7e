"""Goals and sittings: what is meant, what was done, and what the draft makes of it."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.course.workspace import Workspace
from zerotohero.journal.draft import draft
from zerotohero.journal.goals import drop_goal, meet_goal, set_goal
from zerotohero.journal.time import by_lesson, correct_time, say_time, spell
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.goals import goals
from zerotohero.store.schema import MIGRATIONS
from zerotohero.store.sittings import sittings, touch

EVENING = datetime(2024, 7, 2, 20, tzinfo=UTC)


@pytest.fixture
def db(workspace: Workspace) -> Iterator[sqlite3.Connection]:
    db = workspace.open()
    yield db
    db.close()


def test_a_goal_is_met_by_number_or_by_its_words(db: sqlite3.Connection) -> None:
    set_goal(db, "  finish\n micrograd ")
    set_goal(db, "4-gram against the MLP")
    set_goal(db, "read Bengio")
    assert meet_goal(db, "gram ag").text == "4-gram against the MLP"
    assert meet_goal(db, "1").text == "finish micrograd"
    assert drop_goal(db, "1").text == "read Bengio"
    assert [goal.open for goal in goals(db)] == [False, False, False]
    lines = [candidate.text for candidate in draft(db, week_of(db, date.today())).candidates]
    assert lines == ["Met: finish micrograd", "Met: 4-gram against the MLP"]


def test_what_names_no_goal_is_a_sentence(db: sqlite3.Connection) -> None:
    set_goal(db, "read one")
    set_goal(db, "read two")
    set_goal(db, "a 4-gram")
    for wrong in ("read", "nothing", "4", "", "0"):
        with pytest.raises(Problem):
            meet_goal(db, wrong)
    with pytest.raises(Problem, match="open already"):
        set_goal(db, "Read  one")
    with pytest.raises(Problem):
        set_goal(db, " ")


def test_fifteen_minutes_without_a_sign_end_a_sitting(db: sqlite3.Connection) -> None:
    for minutes in (0, 10, 24, 40, 50):
        touch(db, "micrograd", EVENING + timedelta(minutes=minutes))
    (first, second) = sittings(db, EVENING.date(), EVENING.date())
    assert (first.minutes, second.minutes) == (24, 10)
    assert not first.said


def test_going_on_to_another_lesson_leaves_no_gap(db: sqlite3.Connection) -> None:
    touch(db, "micrograd", EVENING)
    touch(db, "makemore", EVENING + timedelta(minutes=10))
    touch(db, "makemore", EVENING + timedelta(minutes=15))
    found = sittings(db, EVENING.date(), EVENING.date())
    assert [(one.lesson, one.minutes) for one in found] == [("micrograd", 1), ("makemore", 15)]


def test_what_a_person_says_stands_and_can_be_corrected(db: sqlite3.Connection) -> None:
    week = week_of(db, date.today())
    touch(db, "micrograd")
    say_time(db, "micrograd", 90)
    known = sittings(db, week.first_day, week.last_day)
    assert by_lesson(known) == {"micrograd": (91, False)}
    place = next(n for n, one in enumerate(known, 1) if not one.said)
    correct_time(db, week, place, 0)
    touch(db, "micrograd")
    assert by_lesson([one for one in sittings(db, week.first_day, week.last_day) if one.said]) == {
        "micrograd": (90, True)
    }
    assert [c.text for c in draft(db, week).candidates] == ["≈ 1 h 31 min on micrograd."]
    assert all(one.minutes for one in sittings(db, week.first_day, week.last_day))
    for wrong in (0, -5, 2000):
        with pytest.raises(Problem):
            say_time(db, "micrograd", wrong)
    with pytest.raises(Problem):
        say_time(db, "micrograd", 5, date.today() + timedelta(days=1))
    with pytest.raises(Problem, match="zth time"):
        correct_time(db, week, 9, 5)


@pytest.mark.parametrize(
    ("minutes", "said", "words"),
    [(45, True, "45 min"), (60, True, "1 h"), (150, False, "≈ 2 h 30 min"), (0, True, "0 min")],
)
def test_time_is_written_as_people_do(minutes: int, said: bool, words: str) -> None:
    assert spell(minutes, said) == words


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.integers(0, 600)), min_size=1, max_size=40))
def test_sittings_never_add_up_to_more_than_the_clock(signs: list[tuple[str, int]]) -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.row_factory = sqlite3.Row
    db.executescript("".join(script for _, script in MIGRATIONS))
    at = sorted(signs, key=lambda sign: sign[1])
    for lesson, minute in at:
        touch(db, lesson, EVENING - timedelta(hours=12) + timedelta(minutes=minute))
    found = sittings(db, EVENING.date(), EVENING.date())
    assert sum(one.minutes for one in found) <= at[-1][1] - at[0][1] + len(found)

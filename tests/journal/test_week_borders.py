"""A week's border is the learner's to move; weeks stay in order, whole, and numbered without a gap."""

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st

from zerotohero.journal.weeks import end_week, iso, merge_weeks, split_week, week_of
from zerotohero.problem import Problem
from zerotohero.store.connect import transaction
from zerotohero.store.posts import Post, store_post
from zerotohero.store.schema import open_store
from zerotohero.store.weeks import Week, replace_weeks, weeks

MONDAY = date(2024, 7, 1)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    db = open_store(tmp_path_factory.mktemp("db") / "zth.db")
    yield db
    db.close()


@pytest.fixture
def db(store: sqlite3.Connection) -> sqlite3.Connection:
    with transaction(store):
        store.execute("delete from items")
        store.execute("delete from posts")
        replace_weeks(store, 0, [])
    return store


def lived(db: sqlite3.Connection, *days: int) -> list[Week]:
    """The weeks of somebody who was there on these days after the first Monday."""
    for day in days:
        week_of(db, MONDAY + day * DAY)
    return weeks(db)


def spans(db: sqlite3.Connection) -> list[tuple[int, int, int]]:
    return [(week.n, (week.first_day - MONDAY).days, (week.last_day - MONDAY).days) for week in weeks(db)]


def exported(db: sqlite3.Connection, n: int) -> None:
    with transaction(db):
        store_post(db, Post(n, f"{n}.md", f"{n}", "gfm", f"Week {n}", f"{n}", "2024-07-07", "", ""), [])


def test_a_border_moves_the_next_week_s_beginning(db: sqlite3.Connection) -> None:
    one, _ = lived(db, 0, 7)
    end_week(db, one, MONDAY + 8 * DAY)
    assert spans(db) == [(1, 0, 8), (2, 9, 13)]
    end_week(db, weeks(db)[0], MONDAY + 5 * DAY)
    assert spans(db) == [(1, 0, 5), (2, 6, 13)]
    assert week_of(db, MONDAY + 6 * DAY).n == 2


def test_a_week_after_missed_ones_keeps_its_beginning(db: sqlite3.Connection) -> None:
    one, _ = lived(db, 0, 21)
    end_week(db, one, MONDAY + 9 * DAY)
    assert spans(db) == [(1, 0, 9), (2, 21, 27)]


def test_split_and_merge_are_each_other_s_undoing(db: sqlite3.Connection) -> None:
    one, *_ = before = lived(db, 0, 7, 14)
    split_week(db, one, MONDAY + 3 * DAY)
    assert spans(db) == [(1, 0, 2), (2, 3, 6), (3, 7, 13), (4, 14, 20)]
    merge_weeks(db, weeks(db)[0])
    assert weeks(db) == before


def test_a_public_number_does_not_change(db: sqlite3.Connection) -> None:
    one, two = lived(db, 0, 7)
    exported(db, 2)
    for change in (lambda: split_week(db, one, MONDAY + 3 * DAY), lambda: merge_weeks(db, one)):
        with pytest.raises(Problem, match="--until DAY"):
            change()
    end_week(db, one, MONDAY + 3 * DAY)
    assert spans(db) == [(1, 0, 3), (2, 4, 13)]
    split_week(db, weeks(db)[1], MONDAY + 9 * DAY)
    assert [week.n for week in weeks(db)] == [1, 2, 3] and two.n == 2


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=6).map(sorted),
    st.lists(st.tuples(st.sampled_from(["end", "split", "merge"]), st.integers(0, 5), st.integers(0, 70)), max_size=8),
)
def test_weeks_stay_in_order_and_hold_what_they_held(
    store: sqlite3.Connection, days: list[int], moves: list[tuple[str, int, int]]
) -> None:
    with transaction(store):
        store.execute("delete from posts")
        replace_weeks(store, 0, [])
    lived(store, *days)
    for move, number, day in moves:
        known = weeks(store)
        week = known[number % len(known)]
        try:
            if move == "end":
                end_week(store, week, MONDAY + day * DAY)
            elif move == "split":
                split_week(store, week, MONDAY + day * DAY)
            else:
                merge_weeks(store, week)
        except Problem:
            assert weeks(store) == known
        now = weeks(store)
        assert [week.n for week in now] == list(range(1, len(now) + 1))
        assert all(week.first_day <= week.last_day for week in now)
        assert all(a.last_day < b.first_day for a, b in itertools.pairwise(now))


def test_the_command_shows_where_the_borders_are_now(zth: Callable[..., Result]) -> None:
    zth("note", "x")
    today = date.today()
    assert iso(today) in zth("week").output
    assert "Week 1" in zth("week", "--until", "today").output
    refused = zth("week", "--until", (today - 9 * DAY).isoformat())
    assert refused.exit_code == 2 and "cannot end on" in refused.output
    for words in (["--until", "30.11."], ["--merge"], ["--split", "today"], ["--until", "today", "--merge"]):
        assert zth("week", *words).exit_code == 2

"""Notes are kept as typed, and filed where a person would look for them."""

import itertools
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.journal.notes import take_note
from zerotohero.journal.weeks import span, week_of
from zerotohero.problem import Problem
from zerotohero.store.attempts import Attempt, record_attempt
from zerotohero.store.notes import notes_until
from zerotohero.store.schema import open_store
from zerotohero.store.weeks import Week, weeks

LESSONS = {"micrograd": "micrograd", "bigram": "Bigrams"}
MONDAY = date(2024, 7, 1)


@pytest.fixture
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    db = open_store(tmp_path_factory.mktemp("db") / "zth.db")
    yield db
    db.close()


def at(day: date, hours: float = 0) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=timezone(timedelta(hours=hours)))


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_a_note_is_kept_as_it_was_typed(text: str) -> None:
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    from zerotohero.store.schema import MIGRATIONS

    db.executescript("".join(script for _, script in MIGRATIONS))
    filed = take_note(db, text, {}, now=at(MONDAY))
    assert notes_until(db, MONDAY)[0].text == filed.note.text == text.strip("\n").rstrip()


@pytest.mark.parametrize("text", ["", "  \n ", "a\x00b"])
def test_what_is_no_note_is_refused_with_a_sentence(db: sqlite3.Connection, text: str) -> None:
    with pytest.raises(Problem) as problem:
        take_note(db, text, LESSONS, now=at(MONDAY))
    assert problem.value.exit_code == 2
    assert notes_until(db, MONDAY) == []


@pytest.mark.parametrize(
    ("text", "section", "lesson", "tied"),
    [
        ("the chain rule in micrograd", None, None, "micrograd"),
        ("MICROGRAD!", None, None, "micrograd"),
        ("Bigrams are counts", None, None, "Bigrams"),
        ("micrograd and Bigrams", None, None, None),
        ("micrograds are no lesson", None, None, None),
        ("no lesson named", "courses", None, None),
        ("said", None, "bigram", "Bigrams"),
        ("said, though it names micrograd", None, "bigram", "Bigrams"),
    ],
)
def test_a_lesson_is_tied_when_it_is_said_or_plain(
    db: sqlite3.Connection, text: str, section: str | None, lesson: str | None, tied: str | None
) -> None:
    assert take_note(db, text, LESSONS, section, lesson, now=at(MONDAY)).note.lesson == tied


def test_a_course_note_belongs_to_the_one_lesson_worked_on(db: sqlite3.Connection) -> None:
    record_attempt(db, Attempt("micrograd/add", "Add", "micrograd", "failed", None, None, (), None, 0, 1, 1.0, {}))
    now = datetime.now().astimezone()
    assert take_note(db, "it clicked", LESSONS, "courses", now=now).note.lesson == "micrograd"
    assert take_note(db, "packing", LESSONS, "life", now=now).note.lesson is None


def test_an_unknown_lesson_names_the_known_ones(db: sqlite3.Connection) -> None:
    with pytest.raises(Problem, match="micrograd, bigram"):
        take_note(db, "x", LESSONS, lesson="gpt", now=at(MONDAY))


def test_seven_days_from_the_first_and_missed_weeks_get_no_number(db: sqlite3.Connection) -> None:
    assert week_of(db, MONDAY) == Week(1, MONDAY, MONDAY + timedelta(6))
    assert week_of(db, MONDAY + timedelta(6)).n == 1
    after_two_missed = week_of(db, MONDAY + timedelta(23))
    assert after_two_missed == Week(2, MONDAY + timedelta(21), MONDAY + timedelta(27))
    assert [week.n for week in weeks(db)] == [1, 2]
    assert week_of(db, MONDAY + timedelta(28)).n == 3


@given(st.lists(st.integers(0, 400), min_size=1))
def test_every_day_has_exactly_one_week(days: list[int]) -> None:
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    from zerotohero.store.schema import MIGRATIONS

    db.executescript("".join(script for _, script in MIGRATIONS))
    for day in sorted(days):
        week = week_of(db, MONDAY + timedelta(day))
        assert week.first_day <= MONDAY + timedelta(day) <= week.last_day
    known = weeks(db)
    assert [week.n for week in known] == list(range(1, len(known) + 1))
    assert all(one.last_day < other.first_day for one, other in itertools.pairwise(known))


def test_a_note_belongs_to_the_local_day_it_was_written_on(db: sqlite3.Connection) -> None:
    late = datetime(2024, 7, 1, 23, 30, tzinfo=timezone(timedelta(hours=-7)))
    assert take_note(db, "late in Los Angeles", {}, now=late).note.day == date(2024, 7, 1)


def test_the_span_is_said_as_people_say_it() -> None:
    assert span(Week(1, date(2024, 7, 1), date(2024, 7, 7))) == "1–7 Jul 2024"
    assert span(Week(1, date(2024, 6, 28), date(2024, 7, 4))) == "28 Jun–4 Jul 2024"

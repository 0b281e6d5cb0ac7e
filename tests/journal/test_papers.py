"""One paper under any of its names, and what each reading of it left."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from zerotohero.course.workspace import Workspace
from zerotohero.journal.draft import draft
from zerotohero.journal.papers import find_paper, read_paper, record_paper
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.papers import papers, readings

ATTENTION = "Attention Is All You Need"


@pytest.fixture
def db(workspace: Workspace) -> Iterator[sqlite3.Connection]:
    db = workspace.open()
    yield db
    db.close()


@pytest.mark.parametrize(
    "name",
    [
        "https://arxiv.org/abs/1706.03762",
        "https://arxiv.org/pdf/1706.03762v7",
        "http://www.arxiv.org/abs/1706.03762v1#section",
        "arXiv:1706.03762",
        "1706.03762v5",
        "attention is all you need",
        "https://doi.org/10.48550/arXiv.1706.03762",
        "transformers",
        "need",
    ],
)
def test_a_paper_is_one_under_every_name(db: sqlite3.Connection, name: str) -> None:
    record_paper(db, ATTENTION, "https://arxiv.org/pdf/1706.03762", ["the Transformers paper"])
    assert find_paper(db, name).title == ATTENTION
    if name not in ("transformers", "need"):
        assert record_paper(db, name).title == ATTENTION
        assert len(papers(db)) == 1


@pytest.mark.parametrize(
    "name",
    [
        "https://dl.acm.org/doi/pdf/10.1038/323533a0?download=1",
        "doi:10.1038/323533a0",
        "https://dx.doi.org/10.1038/323533A0",
        "10.1038/323533a0",
    ],
)
def test_a_doi_is_one_name_in_any_form(db: sqlite3.Connection, name: str) -> None:
    record_paper(db, "Back-propagating errors", "https://doi.org/10.1038/323533a0")
    assert find_paper(db, name).title == "Back-propagating errors"


def test_readings_are_counted_by_their_day(db: sqlite3.Connection) -> None:
    record_paper(db, ATTENTION)
    second = read_paper(db, "attention", 40, 4, "Heads make sense.", ["Why the root?"])
    assert second.nth == 1
    first = read_paper(db, "attention", 60, 2, day=date.today() - timedelta(days=300))
    assert (first.nth, [one.nth for one in readings(db)]) == (1, [1, 2])
    week = draft(db, week_of(db, date.today()))
    assert [c.text for c in week.candidates] == [f"Re-read *{ATTENTION}*. Heads make sense."]
    assert "Why the root?" in week.questions[0].text


def test_a_paper_known_by_its_address_is_shown_by_it(db: sqlite3.Connection) -> None:
    record_paper(db, "https://www.jmlr.org/papers/volume3/bengio03a/bengio03a.pdf")
    read_paper(db, "bengio03a")
    line = draft(db, week_of(db, date.today())).candidates[0].text
    assert line == "Read https://www.jmlr.org/papers/volume3/bengio03a/bengio03a.pdf."


def test_a_title_replaces_an_address_that_stood_for_it(db: sqlite3.Connection) -> None:
    record_paper(db, "math.GT/0309136", "https://arxiv.org/abs/math.GT/0309136")
    record_paper(db, "Finite extinction time", "https://arxiv.org/pdf/math.GT/0309136v1")
    assert [paper.title for paper in papers(db)] == ["Finite extinction time"]
    record_paper(db, "arxiv:math.GT/0309136")
    assert find_paper(db, "extinction").title == "Finite extinction time"


def test_what_names_no_paper_or_two_is_a_sentence(db: sqlite3.Connection) -> None:
    record_paper(db, "A neural model")
    record_paper(db, "Another neural model", "https://example.org/x")
    for wrong, says in (("neural", "Say more"), ("attention", 'zth paper add "attention"'), ("", "no paper")):
        with pytest.raises(Problem, match=says):
            read_paper(db, wrong)
    with pytest.raises(Problem, match="two papers"):
        record_paper(db, "A neural model", "https://example.org/x")
    with pytest.raises(Problem, match="needs a title"):
        record_paper(db, " … ")
    with pytest.raises(Problem, match="still to come"):
        read_paper(db, "another", day=date.today() + timedelta(days=1))

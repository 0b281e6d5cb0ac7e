"""One paper under any of its names, and what each reading of it left."""

import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.course.workspace import Workspace
from zerotohero.journal.draft import draft
from zerotohero.journal.papers import bibtex, find_paper, read_paper
from zerotohero.journal.weeks import week_of
from zerotohero.problem import Problem
from zerotohero.store.papers import Paper, papers, readings, record_paper

ATTENTION = "Attention Is All You Need"
Zth = Callable[..., Result]


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
        "https://www.alphaxiv.org/abs/1706.03762v7",
        "https://huggingface.co/papers/1706.03762",
        "https://ar5iv.labs.arxiv.org/html/1706.03762",
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
        "https://link.springer.com/content/pdf/10.1038/323533a0.pdf",
        "https://www.example.org/doi/full/10.1038/323533a0/full",
        "https://doi.org/10.1038%2F323533a0",
    ],
)
def test_a_doi_is_one_name_in_any_form(db: sqlite3.Connection, name: str) -> None:
    record_paper(db, "Back-propagating errors", "https://doi.org/10.1038/323533a0")
    assert find_paper(db, name).title == "Back-propagating errors"


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        (
            "https://www.youtube.com/watch?v=kCc8FmEb1nY",
            ["https://youtu.be/kCc8FmEb1nY?si=x&t=9", "https://m.youtube.com/watch?t=60s&v=kCc8FmEb1nY&list=PL"],
            "https://www.youtube.com/watch?v=VMj-3S1tku0",
        ),
        (
            "https://openreview.net/forum?id=YicbFdNTTy",
            ["https://openreview.net/pdf?id=YicbFdNTTy"],
            "https://openreview.net/forum?id=B1QRgziT-",
        ),
        (
            "https://aclanthology.org/P16-1162/",
            ["http://www.aclanthology.org/P16-1162.pdf#page=3", "https://aclanthology.org/P16-1162?utm_source=x"],
            "https://aclanthology.org/P16-1161/",
        ),
    ],
)
def test_what_an_address_asks_for_tells_two_apart(
    db: sqlite3.Connection, one: str, same: list[str], other: str
) -> None:
    record_paper(db, "The first", one)
    record_paper(db, "The other", other)
    assert len(papers(db)) == 2
    assert [find_paper(db, name).title for name in (one, *same, other)] == [
        "The first",
        *["The first"] * len(same),
        "The other",
    ]


def test_readings_are_counted_by_their_day(db: sqlite3.Connection) -> None:
    record_paper(db, ATTENTION)
    second = read_paper(db, "attention", 40, 4, "Heads make sense.", ["Why the root?"])
    assert second.nth == 1
    first = read_paper(db, "attention", 60, 2, day=date.today() - timedelta(days=300))
    assert (first.nth, [one.nth for one in readings(db)]) == (1, [1, 2])
    week = draft(db, week_of(db, date.today()))
    assert [c.text for c in week.candidates] == [
        f"Re-read *{ATTENTION}* (understood 2 then, 4 now). Heads make sense. Why the root?"
    ]
    assert any("Why the root?" in question.text for question in week.questions)


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


ANSWER = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><entry>
<id>http://arxiv.org/abs/1706.03762v7</id><published>2017-06-12T17:57:34Z</published>
<title>Attention Is All
  You Need</title><author><name>Ashish Vaswani</name></author><author><name>Noam  Shazeer</name></author>
</entry></feed>"""
UNKNOWN = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Error</title></entry></feed>"""
NOTHING = """<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title></feed>"""
ANSWERS: dict[str, tuple[int, str | list[str]]] = {
    "1706.03762": (200, ANSWER),
    "9999.00001": (200, "<feed"),
    "9999.00002": (200, UNKNOWN),
    "9999.00003": (200, NOTHING),
    "9999.00004": (429, "Rate exceeded."),
    "9999.00005": (503, "<html>"),
    "9999.00006": (302, ""),
    "9999.00007": (200, [" "] * 100),
}


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A server on loopback that answers as arXiv did, and the queries it was asked."""
    asked: list[str] = []
    stopped = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            status, body = ANSWERS[self.path.split("id_list=")[1]]
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            for piece in [body] if isinstance(body, str) else body:
                if stopped.wait(0 if isinstance(body, str) else 0.2):
                    break
                self.wfile.write(piece.encode())
                self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("ZTH_ARXIV_API", f"http://127.0.0.1:{server.server_port}/api/query")
    yield asked
    stopped.set()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("arxiv:1706.03762", "https://arxiv.org/abs/1706.03762"),
        ("https://arxiv.org/pdf/1706.03762", "https://arxiv.org/pdf/1706.03762"),
        ("https://arxiv.org/abs/1706.03762v7", "https://arxiv.org/abs/1706.03762v7"),
    ],
)
def test_arxiv_says_title_and_authors_and_the_address_stays_as_given(
    zth: Zth, db: sqlite3.Connection, arxiv: list[str], given: str, url: str
) -> None:
    assert "Ashish Vaswani, Noam Shazeer" in zth("paper", "add", given).output
    (paper,) = papers(db)
    assert (paper.title, paper.url, paper.year) == (ATTENTION, url, 2017)
    assert paper.authors == ("Ashish Vaswani", "Noam Shazeer") and len(arxiv) == 1
    zth("paper", "read", "1706.03762v3", "--note", "Heads.")
    assert f"Read [{ATTENTION}]({url}). Heads." in zth("week").output


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("arxiv:9999.00001", "arXiv gave no answer that can be read."),
        ("arxiv:9999.00002", "arXiv knows no such number."),
        ("9999.00003", "arXiv knows no such number."),
        ("https://arxiv.org/abs/9999.00004v2", "arXiv wants to be asked less often, later again."),
        ("arxiv:9999.00005", "arXiv answered 503."),
        ("arxiv:9999.00006", "arXiv answered 302."),
        ("arxiv:9999.00007", "arXiv could not be reached."),
    ],
)
def test_without_an_answer_it_is_kept_under_its_address_and_the_title_can_be_said(
    zth: Zth, db: sqlite3.Connection, arxiv: list[str], monkeypatch: pytest.MonkeyPatch, given: str, why: str
) -> None:
    monkeypatch.setattr("zerotohero.journal.arxiv.SECONDS", 0.5)
    said = zth("paper", "add", given)
    assert said.exit_code == 0 and "--title" in said.output and why in said.output, said.output
    zth("paper", "add", given, "--title", "Networks", "--author", "A. Person", "--year", "2026")
    (paper,) = papers(db)
    assert (paper.title, paper.authors, paper.year) == ("Networks", ("A. Person",), 2026)


def test_who_is_known_is_not_asked_for_again_and_an_address_replaces_one_that_nobody_gave(
    zth: Zth, db: sqlite3.Connection, arxiv: list[str]
) -> None:
    zth("paper", "add", "1706.03762")
    assert papers(db)[0].url == "https://arxiv.org/abs/1706.03762"
    zth("paper", "add", "https://arxiv.org/pdf/1706.03762v7")
    assert papers(db)[0].url == "https://arxiv.org/pdf/1706.03762v7"
    zth("paper", "add", "https://arxiv.org/abs/1706.03762")
    assert papers(db)[0].url == "https://arxiv.org/pdf/1706.03762v7"
    zth("paper", "add", "attention is all you need", "--url", "https://arxiv.org/html/1706.03762")
    (paper,) = papers(db)
    assert paper.url == "https://arxiv.org/html/1706.03762" and paper.title == ATTENTION
    assert len(arxiv) == 1


def test_a_pdf_is_known_by_its_number_or_by_the_title_in_it(
    zth: Zth, db: sqlite3.Connection, arxiv: list[str], tmp_path: Path
) -> None:
    numbered, titled, bare = (tmp_path / name for name in ("1706.03762v7.pdf", "b.pdf", "my paper.pdf"))
    numbered.write_bytes(b"%PDF-1.4")
    titled.write_bytes(b"%PDF-1.4\n1 0 obj << /Title (Back-propagating \\(errors\\)) >>")
    bare.write_bytes(b"%PDF-1.4")
    for path in (numbered, titled, bare):
        assert zth("paper", "add", str(path)).exit_code == 0
    assert [paper.title for paper in papers(db)] == [ATTENTION, "Back-propagating (errors)", "my paper"]


def test_an_earlier_reading_that_was_never_recorded(zth: Zth, db: sqlite3.Connection) -> None:
    zth("paper", "add", ATTENTION)
    said = zth("paper", "read", "attention", "--nth", "2", "--before", "knew the equations, no intuition")
    assert "the second reading" in said.output
    zth("paper", "read", "attention")
    assert [one.nth for one in readings(db)] == [2, 3]
    offered = zth("week").output
    assert f"Re-read *{ATTENTION}*. Before: knew the equations, no intuition." in offered


def test_a_question_is_carried_until_it_is_answered(zth: Zth, db: sqlite3.Connection) -> None:
    zth("paper", "add", ATTENTION)
    week_ago = (date.today() - timedelta(days=9)).isoformat()
    zth("paper", "read", "attention", "--on", week_ago, "--question", "Why the root?", "--question", "Why heads?")
    assert "Why the root? Do you know by now?" in zth("week").output
    assert "  1  Why the root?" in zth("paper", "questions").output
    assert zth("paper", "answer", "3", "x").exit_code == 2
    zth("paper", "answer", "1", "It keeps the variance at 1.")
    assert "Why the root?" not in zth("week").output
    zth("paper", "read", "attention")
    assert "1 question answered since" in zth("week").output
    assert "Why the root? → It keeps the variance at 1." in zth("paper", "list").output


def test_bibtex_says_what_is_known(zth: Zth, arxiv: list[str]) -> None:
    zth("paper", "add", "arxiv:1706.03762")
    zth("paper", "add", "Bits & Pieces of 100 %", "--author", "Ada B. Lovelace", "--year", "1843", "--kind", "book")
    zth("paper", "add", "https://doi.org/10.1038/323533a0", "--title", "Back-propagating errors")
    printed = zth("paper", "bibtex").output
    assert "@misc{vaswani2017attention," in printed and "  eprint = {1706.03762},\n" in printed
    assert "  author = {Ashish Vaswani and Noam Shazeer},\n" in printed
    assert "@book{lovelace1843bits," in printed and r"{Bits \& Pieces of 100 \%}" in printed
    assert "  doi = {10.1038/323533a0},\n" in printed
    assert zth("paper", "bibtex", "bits").output.count("@") == 1


@given(
    st.lists(
        st.tuples(st.text('ab {}\\\\%&$#_~^"@,=\n', max_size=12), st.lists(st.text("aé {}\\\\%,@and", max_size=9))),
        min_size=1,
        max_size=5,
    )
)
def test_any_title_is_an_entry_of_its_own_in_bibtex(wild: list[tuple[str, list[str]]]) -> None:
    bibtexparser = pytest.importorskip("bibtexparser")
    kept = [
        Paper(str(n), " ".join(title.split()) or "x", f"https://e.org/{{{n}", (), authors=tuple(filter(str.strip, by)))
        for n, (title, by) in enumerate(wild)
    ]
    parsed = bibtexparser.loads(bibtex(kept)).entries
    assert len(parsed) == len(kept) == len({entry["ID"] for entry in parsed})
    for entry, paper in zip(parsed, kept, strict=True):
        assert set(entry) == {"ENTRYTYPE", "ID", "title", "url"} | ({"author"} if paper.authors else set())
        assert entry["title"].count("{") == entry["title"].count("}")
        assert len(re.split(r" and (?![^{]*})", entry["author"])) == len(paper.authors) if paper.authors else True


def test_bibtex_keys_are_told_apart_and_named_by_the_surname() -> None:
    twice = [
        Paper("1", "Deep Learning", None, (), "book", ("Goodfellow, Ian", "Barnes and Noble"), 2016),
        Paper("2", "Deep Belief", None, (), "paper", ("Ian Goodfellow",), 2016),
        Paper("3", "arxiv:1706.03762", None, ("arxiv:1706.03762",)),
        Paper("4", "https://youtu.be/kCc8FmEb1nY", "https://youtu.be/kCc8FmEb1nY", (), "talk"),
    ]
    printed = bibtex(twice)
    assert re.findall(r"@(\w+){(.*),", printed) == [
        ("book", "goodfellow2016deep"),
        ("misc", "goodfellow2016deep-2"),
        ("misc", "paper"),
        ("misc", "talk"),
    ]
    assert "author = {Goodfellow, Ian and {Barnes and Noble}}" in printed

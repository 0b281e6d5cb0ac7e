"""Papers under all their names, and each reading of them."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from zerotohero.problem import Problem
from zerotohero.store.connect import transaction
from zerotohero.store.paper_names import arxiv_address, is_address, lookup_name
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Reimplemented:
    """That somebody wrote what a paper describes: the check with which the last part of it passed."""

    attempt: str
    """Its id."""
    day: date


@dataclass(frozen=True)
class Paper:
    """A paper, book, post or talk; `names` are all it goes by, as they were given."""

    id: str
    title: str
    url: str | None
    names: tuple[str, ...]
    kind: str = "paper"
    authors: tuple[str, ...] = ()
    year: int | None = None
    reimplemented: Reimplemented | None = None


@dataclass(frozen=True)
class Question:
    """What a reading left open, and the answer that was found since."""

    id: str
    text: str
    answer: str | None = None
    answered: date | None = None


@dataclass(frozen=True)
class Reading:
    """One reading of a paper, `nth` as it was said, or else counted by its day."""

    id: str
    paper: Paper
    day: date
    nth: int
    minutes: int | None
    understood: int | None
    """From 1 (hardly) to 5 (could re-implement it)."""
    note: str | None
    questions: tuple[Question, ...]
    former: str | None = None
    """What was understood of it before, where the earlier readings are not on record."""


@dataclass(frozen=True)
class Details:
    """What is known of a paper beside its names."""

    kind: str | None = None
    authors: tuple[str, ...] = ()
    year: int | None = None


def record_paper(
    db: sqlite3.Connection,
    title: str,
    url: str | None = None,
    also: Sequence[str] = (),
    details: Details = Details(),
) -> Paper:
    """Store a paper under its title, its URL and every name in `also`; one that is known gets the new names.

    Raises Problem (exit 2) on an empty title, or where the names belong to two papers.
    """
    title = " ".join(title.split())
    if not lookup_name(title):
        raise Problem('A paper needs a title: `zth paper add "Attention Is All You Need"`', exit_code=2)
    if re.match(r"https?://", title) and url is None:
        url = title
    # Of several forms of one name the first is shown; an address that was made up of a number comes last.
    names: dict[str, str] = {}
    for name in (title, *also, *([url] if url else [])):
        if key := lookup_name(name):
            names.setdefault(key, name)
    owners = {found for name in names if (found := looked_up(db, name))}
    if len(owners) > 1:
        raise Problem("These names belong to two papers already: `zth paper list` shows them.", exit_code=2)
    if not owners:
        return add_paper(db, title, url, names, details.kind or "paper", details.authors, details.year)
    known = next(paper for paper in papers(db) if paper.id in owners)
    _give_names(db, known, names, url)
    better = title if is_address(known.title) and not is_address(title) else None
    _describe(db, known, better, details.kind, details.authors, details.year)
    return next(paper for paper in papers(db) if paper.id == known.id)


def link_to(db: sqlite3.Connection, paper: Paper, url: str) -> Paper:
    """Say that `url` is the address that a post links to, and return the paper with it."""
    with transaction(db):
        db.execute("update papers set url = ? where id = ?", (url, paper.id))
    return replace(paper, url=url)


def mark_reimplemented(
    db: sqlite3.Connection, attempt: str, title: str, url: str, also: Sequence[str], details: Details
) -> None:
    """Mark the paper of these names, made if it is none yet, as re-implemented by the check `attempt`; once for all.

    What the person said of it stays; title and authors are taken where only an address was known.
    """
    found = next((paper for name in (url, title, *also) if (paper := looked_up(db, lookup_name(name)))), None)
    if found is None:
        found = record_paper(db, title, url, also, details).id
    known = next(paper for paper in papers(db) if paper.id == found)
    # The lesson offers it by its own title.
    _give_names(db, known, {lookup_name(name): name for name in (url, *also, title)})
    if is_address(known.title):
        _describe(db, known, title, None, known.authors or details.authors, known.year or details.year)
    with transaction(db):
        db.execute("update papers set reimplemented = ? where id = ? and reimplemented is null", (attempt, found))


def papers(db: sqlite3.Connection) -> list[Paper]:
    """Return all papers, in the order they were added."""
    names: dict[str, list[str]] = {}
    for row in db.execute("select paper, shown from paper_names order by rowid"):
        names.setdefault(row["paper"], []).append(row["shown"])
    rows = db.execute(
        "select papers.*, attempts.day from papers left join attempts on attempts.id = reimplemented order by papers.id"
    )
    return [
        Paper(
            row["id"],
            row["title"],
            row["url"],
            tuple(names.get(row["id"], ())),
            row["kind"],
            tuple(filter(None, row["authors"].split("\n"))),
            row["year"],
            Reimplemented(row["reimplemented"], date.fromisoformat(row["day"])) if row["day"] else None,
        )
        for row in rows
    ]


def looked_up(db: sqlite3.Connection, name: str) -> str | None:
    """Return the id of the paper with exactly this look-up name."""
    row = db.execute("select paper from paper_names where name = ?", (name,)).fetchone()
    return str(row["paper"]) if row else None


def add_reading(
    db: sqlite3.Connection,
    paper: Paper,
    day: date,
    minutes: int | None,
    understood: int | None,
    note: str | None,
    questions: Sequence[str],
    nth: int | None = None,
    former: str | None = None,
) -> None:
    """Store a reading on the local day `day`."""
    key = new_ulid()
    with transaction(db):
        db.execute(
            "insert into readings (id, paper, at, day, minutes, understood, note, nth, former)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (key, paper.id, _now(), day.isoformat(), minutes, understood, note, nth, former),
        )
        db.executemany(
            "insert into paper_questions (id, reading, text) values (?, ?, ?)",
            [(new_ulid(), key, question) for question in questions],
        )


def answer_question(db: sqlite3.Connection, question: Question, answer: str, day: date) -> None:
    """Store what was found out about a question, on the local day `day`."""
    with transaction(db):
        db.execute(
            "update paper_questions set answer = ?, answered_day = ? where id = ?",
            (answer, day.isoformat(), question.id),
        )


def readings(db: sqlite3.Connection) -> list[Reading]:
    """Return all readings by their day, each with its number among its paper's."""
    known = {paper.id: paper for paper in papers(db)}
    asked: dict[str, list[Question]] = {}
    for row in db.execute("select * from paper_questions order by id"):
        answered = date.fromisoformat(row["answered_day"]) if row["answered_day"] else None
        asked.setdefault(row["reading"], []).append(Question(row["id"], row["text"], row["answer"], answered))
    found, counts = [], dict.fromkeys(known, 0)
    for row in db.execute("select * from readings order by day, id"):
        counts[row["paper"]] = max(counts[row["paper"]] + 1, row["nth"] or 1)
        found.append(
            Reading(
                row["id"],
                known[row["paper"]],
                date.fromisoformat(row["day"]),
                counts[row["paper"]],
                row["minutes"],
                row["understood"],
                row["note"],
                tuple(asked.get(row["id"], ())),
                row["former"],
            )
        )
    return found


def to_read_again(db: sqlite3.Connection) -> Paper | None:
    """Return the paper that was re-implemented last, where it was not read since."""
    done = [
        (paper.reimplemented.attempt, paper.reimplemented.day, paper) for paper in papers(db) if paper.reimplemented
    ]
    if not done:
        return None
    _, day, paper = max(done, key=lambda one: one[0])
    read = any(reading.paper.id == paper.id and reading.day >= day for reading in readings(db))
    return None if read else paper


def add_paper(
    db: sqlite3.Connection,
    title: str,
    url: str | None,
    names: dict[str, str],
    kind: str = "paper",
    authors: Sequence[str] = (),
    year: int | None = None,
) -> Paper:
    """Store a paper and its `names` (as they are looked up -> as they were given); the names must be free."""
    key = new_ulid()
    with transaction(db):
        db.execute(
            "insert into papers (id, title, url, at, kind, authors, year) values (?, ?, ?, ?, ?, ?, ?)",
            (key, title, url, _now(), kind, "\n".join(authors), year),
        )
        _add_names(db, key, names)
    return Paper(key, title, url, tuple(names.values()), kind, tuple(authors), year)


def _give_names(db: sqlite3.Connection, paper: Paper, names: dict[str, str], url: str | None = None) -> None:
    """Give a paper more names, and a URL where it has none, or one that nobody ever gave."""
    ours = paper.url is None or (paper.url not in paper.names and paper.url == arxiv_address(lookup_name(paper.url)))
    with transaction(db):
        _add_names(db, paper.id, names)
        if url and ours:
            db.execute("update papers set url = ? where id = ?", (url, paper.id))


def _describe(
    db: sqlite3.Connection,
    paper: Paper,
    title: str | None = None,
    kind: str | None = None,
    authors: Sequence[str] = (),
    year: int | None = None,
) -> None:
    """Say more of a paper; what is None or empty stays as it is."""
    with transaction(db):
        db.execute(
            "update papers set title = coalesce(?, title), kind = coalesce(?, kind),"
            " authors = coalesce(?, authors), year = coalesce(?, year) where id = ?",
            (title, kind, "\n".join(authors) or None, year, paper.id),
        )


def _add_names(db: sqlite3.Connection, paper: str, names: dict[str, str]) -> None:
    db.executemany(
        "insert into paper_names (name, shown, paper) values (?, ?, ?) on conflict do nothing",
        [(name, shown, paper) for name, shown in names.items()],
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

"""Papers: one paper under any of its names, and what each reading of it left."""

import re
import sqlite3
from collections.abc import Sequence
from datetime import date

from zerotohero.problem import Problem
from zerotohero.store.papers import (
    Paper,
    Reading,
    add_names,
    add_paper,
    add_reading,
    looked_up,
    papers,
    readings,
    set_title,
)

ARXIV = re.compile(r"(?:arxiv\.org/(?:abs|pdf|html)/|arxiv[:.]\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})", re.I)
BARE_ARXIV = re.compile(r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?", re.I)
DOI = re.compile(r"(?:^|doi\.org/|doi:\s*|/doi/(?:abs/|full/|pdf/|epdf/)?)(10\.\d{4,9}/[^\s?#]+)", re.I)


def record_paper(db: sqlite3.Connection, title: str, url: str | None = None, also: Sequence[str] = ()) -> Paper:
    """Store a paper under its title, its URL and every name in `also`; one that is known gets the new names.

    Raises Problem (exit 2) on an empty title, or where the names belong to two papers.
    """
    title = " ".join(title.split())
    if not lookup_name(title):
        raise Problem('A paper needs a title: `zth paper add "Attention Is All You Need"`', exit_code=2)
    if re.match(r"https?://", title) and url is None:
        url = title
    given = [title, *([url] if url else []), *also]
    names = {lookup_name(name): name for name in given if lookup_name(name)}
    owners = {found for name in names if (found := looked_up(db, name))}
    if len(owners) > 1:
        raise Problem("These names belong to two papers already: `zth paper list` shows them.", exit_code=2)
    if not owners:
        return add_paper(db, title, url, names)
    known = next(paper for paper in papers(db) if paper.id in owners)
    add_names(db, known, names, url)
    if _is_address(known.title) and not _is_address(title):
        set_title(db, known, title)
    return next(paper for paper in papers(db) if paper.id == known.id)


def _is_address(title: str) -> bool:
    return lookup_name(title).startswith(("arxiv:", "doi:")) or title.startswith(("http://", "https://"))


def find_paper(db: sqlite3.Connection, name: str) -> Paper:
    """Return the paper that goes by `name`, or by which alone it is a part. Raises Problem (exit 2)."""
    all_papers = papers(db)
    wanted = lookup_name(name)
    exact = looked_up(db, wanted)
    found = [
        paper
        for paper in all_papers
        if paper.id == exact or (exact is None and wanted and any(wanted in lookup_name(n) for n in paper.names))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise Problem(f"`{name}` could be {'; '.join(paper.title for paper in found)}. Say more of it.", exit_code=2)
    raise Problem(
        f'`{name}` is no paper yet: `zth paper add "{name}"`. `zth paper list` shows those there are.', exit_code=2
    )


def read_paper(
    db: sqlite3.Connection,
    name: str,
    minutes: int | None = None,
    understood: int | None = None,
    note: str | None = None,
    questions: Sequence[str] = (),
    day: date | None = None,
) -> Reading:
    """Record a reading, today or on an earlier `day`, and return it with its number. Raises Problem (exit 2)."""
    paper = find_paper(db, name)
    day = day or date.today()
    if day > date.today():
        raise Problem(f"{day} is still to come; a reading is recorded when it is done.", exit_code=2)
    before = {reading.id for reading in readings(db)}
    add_reading(db, paper, day, minutes, understood, note, questions)
    return next(reading for reading in readings(db) if reading.id not in before)


def lookup_name(name: str) -> str:
    """Return how `name` is looked up: an arXiv number or DOI alone, a URL without its dress, a title as words."""
    if number := ARXIV.search(name):
        return f"arxiv:{number[1].lower()}"
    if bare := BARE_ARXIV.fullmatch(name.strip()):
        return f"arxiv:{bare[1].lower()}"
    if doi := DOI.search(name.strip()):
        return f"doi:{doi[1].lower()}"
    plain = re.sub(r"^https?://(www\.)?|[#?].*$|/+$", "", name.strip().casefold())
    return " ".join(re.findall(r"\w+", plain))


def reading_line(reading: Reading) -> str:
    """Return what a reading could say in a post: the paper, linked, and the person's own words."""
    shown = f"[{reading.paper.title}]({reading.paper.url})" if reading.paper.url else f"*{reading.paper.title}*"
    if reading.paper.url and reading.paper.title == reading.paper.url:
        shown = reading.paper.url
    return " ".join(
        [f"{'Read' if reading.nth == 1 else 'Re-read'} {shown}.", *([reading.note] if reading.note else [])]
    )

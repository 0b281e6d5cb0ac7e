"""Papers: one paper under any of its names, and what each reading of it left."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from urllib.parse import quote

from zerotohero.journal.arxiv import Unanswered, look_up
from zerotohero.problem import Problem
from zerotohero.store.paper_names import BARE_ARXIV, arxiv_address, is_address, lookup_name
from zerotohero.store.papers import (
    Details,
    Paper,
    Question,
    Reading,
    add_reading,
    answer_question,
    looked_up,
    papers,
    readings,
)


@dataclass(frozen=True)
class Given:
    """A paper as somebody gave it, with what could be found out about it."""

    title: str
    url: str | None
    also: tuple[str, ...]
    details: Details
    unanswered: str = ""
    """Why arXiv did not say more of it, in words that follow `arXiv`."""


def with_details(
    db: sqlite3.Connection, given: str, title: str | None, url: str | None, also: Sequence[str], details: Details
) -> Given:
    """Return what `given` says: a title, an address, an arXiv number, or a PDF's path.

    arXiv is asked for title and authors of its own, where they are neither given nor known.

    The address stays as it was given, since that is what a post shows.
    """
    names = [given] if title else []
    path = Path(given).expanduser()
    if path.suffix.lower() == ".pdf" and path.is_file():
        number = BARE_ARXIV.search(path.stem)
        names = [f"arxiv:{number[1]}"] if number else []
        given = names[0] if number else pdf_title(path) or path.stem
    number = re.fullmatch(r"arxiv:(.+)", lookup_name(given)) or re.fullmatch(r"arxiv:(.+)", lookup_name(url or ""))
    if re.match(r"https?://", given) and url is None:
        url = given
    if number is None:
        return Given(title or given, url, (*also, *names), details)
    known = next((paper for paper in papers(db) if paper.id == looked_up(db, number[0])), None)
    if known is None:
        url = url or arxiv_address(number[0])
    if (title and details.authors) or (known and known.authors and not is_address(known.title)):
        return Given(title or given, url, (*also, *names), details)
    try:
        found = look_up(number[1])
    except Unanswered as error:
        return Given(title or given, url, (*also, *names), details, str(error))
    whole = Details(details.kind, details.authors or found.authors, details.year or found.year)
    return Given(title or (found.title if is_address(given) else given), url, (*also, given), whole)


def pdf_title(path: Path) -> str | None:
    """Return the title in a PDF's information, where it is written plainly."""
    try:
        with path.open("rb") as file:
            found = re.search(rb"/Title\s*\(((?:\\.|[^\\()])*)\)", file.read(8 << 20))
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.", 2) from error
    if not found or found[1].startswith(b"\xfe\xff"):
        return None
    text = re.sub(rb"\\(.)", rb"\1", found[1]).decode("latin-1")
    return " ".join(text.split()) or None


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
    nth: int | None = None,
    former: str | None = None,
) -> Reading:
    """Record a reading, today or on an earlier `day`, and return it with its number. Raises Problem (exit 2).

    `nth` says which reading it is where earlier ones are not on record, and `former` what was understood before it.
    """
    paper = find_paper(db, name)
    day = day or date.today()
    if day > date.today():
        raise Problem(f"{day} is still to come; a reading is recorded when it is done.", exit_code=2)
    before = {reading.id for reading in readings(db)}
    add_reading(db, paper, day, minutes, understood, note, questions, nth, former)
    return next(reading for reading in readings(db) if reading.id not in before)


def open_questions(db: sqlite3.Connection) -> list[tuple[Reading, Question]]:
    """Return what readings left open and nobody answered since, oldest first."""
    return [(one, question) for one in readings(db) for question in one.questions if question.answer is None]


def answer(db: sqlite3.Connection, number: int, text: str, day: date | None = None) -> Question:
    """Answer the open question `number` (from 1, as they are listed). Raises Problem (exit 2)."""
    asked = open_questions(db)
    if not 1 <= number <= len(asked):
        raise Problem(f"There is no open question {number}: `zth paper questions` numbers them.", exit_code=2)
    if not text.strip():
        raise Problem("An answer needs words.", exit_code=2)
    question = asked[number - 1][1]
    answer_question(db, question, text.strip(), day or date.today())
    return question


def since(reading: Reading, known: Iterable[Reading]) -> str:
    """Return what changed since the reading before: `understood 2 then, 4 now; 1 question answered since`, or ``."""
    earlier = [one for one in known if one.paper.id == reading.paper.id and one.nth < reading.nth]
    parts = []
    last = next((one.understood for one in reversed(earlier) if one.understood), None)
    if last and reading.understood:
        parts.append(f"understood {last} then, {reading.understood} now")
    answered = sum(q.answered is not None and q.answered <= reading.day for one in earlier for q in one.questions)
    if answered:
        parts.append(f"{answered} question{'s' if answered > 1 else ''} answered since")
    return "; ".join(parts)


def bibtex(chosen: Sequence[Paper]) -> str:
    """Return papers as BibTeX entries, with what is known of each; no two have the same key."""
    entries, used = [], set()
    for paper in chosen:
        key = stem = _key(paper)
        for letter in count(2):
            if key not in used:
                break
            key = f"{stem}-{letter}"
        used.add(key)
        entries.append(_entry(paper, key))
    return "\n".join(entries)


def _key(paper: Paper) -> str:
    from slugify import slugify

    words = [word for word in slugify(paper.title).split("-") if word not in ("a", "an", "the", "on", "of", "in")]
    if is_address(paper.title):
        words = []
    name = paper.authors[0].split(",")[0].split() if paper.authors else []
    surname = slugify(name[-1] if name else "").replace("-", "")
    return f"{surname}{paper.year or ''}{words[0] if words else ''}" or paper.kind


def _entry(paper: Paper, key: str) -> str:
    arxiv, doi = (
        next((found[1] for name in paper.names if (found := re.match(f"{kind}:(.+)", lookup_name(name)))), "")
        for kind in ("arxiv", "doi")
    )
    # A name with `and` in it is one name, where braces hold it together.
    authors = [f"{{{_tex(name)}}}" if re.search(r"\band\b", name, re.I) else _tex(name) for name in paper.authors]
    fields = {
        "title": f"{{{_tex(paper.title)}}}",
        "author": " and ".join(authors),
        "year": str(paper.year or ""),
        "doi": doi,
        "eprint": arxiv,
        "archiveprefix": "arXiv" if arxiv else "",
        "url": re.sub(r"[{}\\\s]", lambda found: quote(found[0]), paper.url or ""),
    }
    # Of an article BibTeX asks for the journal, which nobody was asked for.
    kind = "book" if paper.kind == "book" else "misc"
    return f"@{kind}{{{key},\n" + "".join(f"  {k} = {{{v}}},\n" for k, v in fields.items() if v) + "}\n"


TEX = {
    **{character: f"\\{character}" for character in "&%$#_"},
    # BibTeX counts braces, also those behind a backslash.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def _tex(text: str) -> str:
    return "".join(TEX.get(character, character) for character in text)


def reading_line(reading: Reading, changed: str = "") -> str:
    """Return what a reading could say in a post: the paper, linked as it was given, and the person's own words."""
    verb = {"talk": "Watched"}.get(reading.paper.kind, "Read")
    again = verb if reading.nth == 1 else f"Re-{verb.lower()}"
    return " ".join(
        [
            f"{again} {linked(reading.paper)}{f' ({changed})' if changed else ''}.",
            *([f"Before: {_sentence(reading.former)}"] if reading.former else []),
            *([reading.note] if reading.note else []),
        ]
    )


def linked(paper: Paper) -> str:
    """Return how a post names a paper: its title, linked as it was given."""
    if not paper.url:
        return f"*{paper.title}*"
    return paper.url if paper.title == paper.url else f"[{paper.title}]({paper.url})"


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text[-1:] in ".!?…" else f"{text}."

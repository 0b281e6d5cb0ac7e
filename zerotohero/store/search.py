"""Everything a person wrote or did, as entries that can be listed by day and searched by SQLite's FTS5.

The index is made for each search, in memory: a year of records takes a few milliseconds, and nothing can go stale.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zerotohero.store.connect import explained, path_of


@dataclass(frozen=True)
class Entry:
    """One record as the log shows it."""

    kind: str
    """note, reading, post, answer, run or goal."""
    id: str
    day: date
    title: str
    text: str
    """The words in it: of a note or reading what was typed, of an answer the code."""
    lesson: str | None = None
    paper: str | None = None
    named: str = ""
    """What of the title is the entry's own: a section of a post is not found by the post's title."""
    excerpt: str = ""
    """Where a search found it: a few words around, `⟦` and `⟧` about each that was looked for; empty where the title
    alone has them."""


# Each gives kind, id, day, title, text, lesson, paper, and what of the title is its own where that is not all of it.
# Answers are the files as they were last checked: the exercises of one file share its text.
ENTRIES = """
select 'note' as kind, id, day, coalesce(section, '') as title, text, lesson, null as paper, null as named
from notes
union all
select 'reading', readings.id, day, papers.title,
    coalesce(note, '') || coalesce((select group_concat(char(10) || text, '') from paper_questions
                                    where reading = readings.id), ''), null, papers.title, null
from readings join papers on papers.id = readings.paper
union all
select 'post', id, date, title, written, null, null, null from posts
union all
select 'post', import || ':' || section, day, title || iif(section = '', '', ' › ' || section),
    group_concat(text, char(10)), null, null, nullif(section, '')
from (select segments.*, title, day from segments join imports on imports.id = import
      where kind not in ('bom', 'blank', 'heading') order by import, position)
group by import, section
union all
select 'answer', a.id, a.day, path, code, a.lesson, null, null
from attempt_files f join attempts a on a.id = f.attempt join snapshots using (sha256)
where a.id = (select max(attempt) from attempt_files where path = f.path)
union all
select 'run', id, day, name || ' · run ' || number, config, lesson, null, null from runs
union all
select 'goal', id, day, case when met_day is null then '' else 'met' end, text, null, null, null from goals
"""
WORD = "⟦", "⟧"


def entries(
    db: sqlite3.Connection,
    first: date | None = None,
    last: date | None = None,
    lesson: str | None = None,
    paper: str | None = None,
) -> list[Entry]:
    """Return what there is from `first` to `last`, of a lesson or paper (any part of its title), oldest first."""
    wanted = [
        ("day >= ?", first and first.isoformat()),
        ("day <= ?", last and last.isoformat()),
        ("(lesson like ? escape '\\' or title like ? escape '\\')", lesson and _part(lesson)),
        ("paper like ? escape '\\'", paper and _part(paper)),
    ]
    clauses = [clause for clause, value in wanted if value]
    values = [value for clause, value in wanted if value for _ in range(clause.count("?"))]
    where = f" where {' and '.join(clauses)}" if clauses else ""
    return [_entry(row) for row in db.execute(f"select * from ({ENTRIES}){where} order by day, id", values)]


def search(among: Sequence[Entry], words: str) -> list[Entry]:
    """Return those of `among` that hold all `words` (or words that begin so), the best first, each with an excerpt.

    What is no word, such as `+=`, is looked for as it stands; so is what no word begins with: a part of one, or words
    of a language that puts no spaces between them.
    """
    words = words.replace("\0", " ")
    terms = [term for term in words.split() if any(character.isalnum() for character in term)]
    signs = [term.lower() for term in words.split() if term not in terms]
    kept = [one for one in among if all(sign in f"{one.title}\n{one.text}".lower() for sign in signs)]
    if not terms:
        return [_with_excerpt(one, _around(one.text, signs[0])) for one in kept] if signs else []
    query = " ".join('"{}"*'.format(term.replace('"', '""')) for term in terms)
    index = sqlite3.connect(":memory:")
    try:
        with explained(path_of(index)):
            index.execute("create virtual table words using fts5(title, text, tokenize = \"unicode61 tokenchars '_'\")")
            index.executemany(
                "insert into words (rowid, title, text) values (?, ?, ?)",
                [(number, one.named or one.title, one.text) for number, one in enumerate(kept)],
            )
            found = index.execute(
                "select rowid, snippet(words, 1, ?, ?, ' … ', 16) from words where words match ? order by rank",
                (*WORD, query),
            ).fetchall()
    finally:
        index.close()
    if not found:
        return [_with_excerpt(one, _around(one.text, terms[0].lower())) for one in kept if _holds(one, terms)]
    return [_with_excerpt(kept[number], excerpt if WORD[0] in excerpt else "") for number, excerpt in found]


def _with_excerpt(entry: Entry, excerpt: str) -> Entry:
    return Entry(**{**entry.__dict__, "excerpt": " ".join(excerpt.split())})


def _holds(entry: Entry, terms: Sequence[str]) -> bool:
    there = f"{entry.named or entry.title}\n{entry.text}".lower()
    return all(term.lower() in there for term in terms)


def _around(text: str, sign: str) -> str:
    place = max(0, text.lower().find(sign))
    before, found, after = text[max(0, place - 40) : place], text[place : place + len(sign)], text[place + len(sign) :]
    return f"{before}{WORD[0]}{found}{WORD[1]}{after[:40]}" if found else text[:80]


def _part(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        row["kind"],
        row["id"],
        date.fromisoformat(row["day"][:10]),
        row["title"],
        row["text"] or "",
        row["lesson"],
        row["paper"],
        row["named"] or "",
    )

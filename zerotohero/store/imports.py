"""Posts that were there before zth: their bytes as ordered segments, and what each segment shows and links to."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from zerotohero.store.connect import transaction
from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class StoredSegment:
    """Some lines of an imported post."""

    kind: str
    section: str
    """The headings it stands under: `Courses › micrograd`."""
    text: str
    """As it can be read and searched."""
    raw: bytes
    mentions: tuple[tuple[str, str, str], ...] = ()
    """(image, link or paper; address; words) of each."""


@dataclass(frozen=True)
class Imported:
    """An imported post."""

    path: str
    title: str
    day: date
    data: bytes


def store_import(db: sqlite3.Connection, path: str, title: str, day: date, segments: Sequence[StoredSegment]) -> bool:
    """Store a post in place of what was stored of the same path; return whether it is new."""
    with transaction(db):
        row = db.execute("select id from imports where path = ?", (path,)).fetchone()
        key = row["id"] if row else new_ulid()
        db.execute("delete from segments where import = ?", (key,))
        db.execute("delete from mentions where import = ?", (key,))
        db.execute(
            "insert into imports (id, path, title, day, at) values (?, ?, ?, ?, ?)"
            " on conflict (id) do update set title = excluded.title, day = excluded.day, at = excluded.at",
            (key, path, title, day.isoformat(), datetime.now(UTC).isoformat(timespec="seconds")),
        )
        db.executemany(
            "insert into segments (import, position, kind, section, text, raw) values (?, ?, ?, ?, ?, ?)",
            [(key, n, one.kind, one.section, one.text, one.raw) for n, one in enumerate(segments)],
        )
        db.executemany(
            "insert into mentions (import, position, kind, url, words) values (?, ?, ?, ?, ?)",
            [(key, n, *mention) for n, one in enumerate(segments) for mention in one.mentions],
        )
    return row is None


def imported(db: sqlite3.Connection, path: str) -> Imported | None:
    """Return the post that was imported from `path`, its bytes put together again."""
    row = db.execute("select * from imports where path = ?", (path,)).fetchone()
    if row is None:
        return None
    segments = db.execute("select raw from segments where import = ? order by position", (row["id"],))
    data = b"".join(segment["raw"] for segment in segments)
    return Imported(path, row["title"], date.fromisoformat(row["day"]), data)

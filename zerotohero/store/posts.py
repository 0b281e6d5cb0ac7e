"""Exported posts: what was generated, what was written, and which record each line came from."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from zerotohero.store.ulid import new_ulid


@dataclass(frozen=True)
class Post:
    """One week's post. Path, link and date are fixed at its first export."""

    week: int
    path: str
    slug: str
    dialect: str
    title: str
    link: str
    date: str
    generated: str
    """What the drafter produced: the base of the next merge."""
    written: str
    """What was put on disk: only to tell whether the file was touched since."""


@dataclass(frozen=True)
class Item:
    """One drafted line or paragraph, and the record behind it."""

    section: str
    text: str
    record_kind: str
    record_id: str


def post_of(db: sqlite3.Connection, week: int) -> Post | None:
    """Return the post of week `week`, if it was exported."""
    row = db.execute("select * from posts where week = ?", (week,)).fetchone()
    if row is None:
        return None
    return Post(*(row[name] for name in Post.__dataclass_fields__))


def store_post(db: sqlite3.Connection, post: Post, items: Sequence[Item]) -> None:
    """Store `post` and its items in place of what was stored of its week; call inside a transaction."""
    row = db.execute("select id from posts where week = ?", (post.week,)).fetchone()
    key = row["id"] if row else new_ulid()
    fields = {name: getattr(post, name) for name in Post.__dataclass_fields__}
    fields |= {"id": key, "at": datetime.now(UTC).isoformat(timespec="seconds")}
    db.execute("delete from items where post = ?", (key,))
    db.execute(
        f"insert into posts ({', '.join(fields)}) values ({', '.join(f':{name}' for name in fields)}) "
        f"on conflict (id) do update set {', '.join(f'{name} = :{name}' for name in fields if name != 'id')}",
        fields,
    )
    db.executemany(
        "insert into items (id, post, section, position, text, record_kind, record_id) values (?, ?, ?, ?, ?, ?, ?)",
        [(new_ulid(), key, i.section, n, i.text, i.record_kind, i.record_id) for n, i in enumerate(items)],
    )


def recorded_elsewhere(db: sqlite3.Connection, week: int) -> set[str]:
    """Return the ids of the records that stand in another week's post."""
    rows = db.execute("select record_id from items join posts on posts.id = items.post where week <> ?", (week,))
    return {row["record_id"] for row in rows}

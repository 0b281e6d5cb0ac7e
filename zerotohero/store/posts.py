"""Exported posts: what was generated, what was written, and which record each line came from."""

import json
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
    own_keys: tuple[str, ...] = ()
    """Keys of the front matter that the person changed or deleted, which are theirs from then on."""
    published: str | None = None
    """The local day on which the person said that it is public."""
    in_blog: bool = False
    """Whether `path` is in the blog's folder; otherwise in the workspace. An absolute one is neither's."""
    at: str = ""
    """The UTC instant up to which records could come into the post; stored as now where it is empty."""


@dataclass(frozen=True)
class Item:
    """A heading, a paragraph or a list's item of a post, and the record behind it."""

    section: str
    heading: str | None
    """The lesson under Courses; None elsewhere."""
    text: str
    """As it stands in the post; of one that was not written yet, as markdown before a dialect is chosen."""
    words: str
    """What `text` was made of: the record's own words."""
    record_kind: str
    """note, run …, or heading, or empty: what a section says that holds nothing."""
    record_id: str
    loose: bool = False
    """Markdown takes it and what stands beside it for one block, so it is found by its lines alone."""

    @property
    def record(self) -> str:
        """Its kind and id in one."""
        return f"{self.record_kind}:{self.record_id}"


def post_of(db: sqlite3.Connection, week: int) -> Post | None:
    """Return the post of week `week`, if it was exported."""
    return next((post for post in posts(db) if post.week == week), None)


def posts(db: sqlite3.Connection) -> list[Post]:
    """Return all posts, by week."""
    return [_post(row) for row in db.execute("select * from posts order by week")]


def _post(row: sqlite3.Row) -> Post:
    fields = {name: row[name] for name in Post.__dataclass_fields__}
    fields |= {"own_keys": tuple(json.loads(row["own_keys"])), "in_blog": bool(row["in_blog"])}
    return Post(**fields)


def store_post(db: sqlite3.Connection, post: Post, items: Sequence[Item]) -> None:
    """Store `post` and its items in place of what was stored of its week; call inside a transaction."""
    row = db.execute("select id from posts where week = ?", (post.week,)).fetchone()
    key = row["id"] if row else new_ulid()
    fields = {name: getattr(post, name) for name in Post.__dataclass_fields__}
    fields |= {"own_keys": json.dumps(post.own_keys), "in_blog": int(post.in_blog)}
    fields |= {"id": key, "at": post.at or datetime.now(UTC).isoformat(timespec="milliseconds")}
    db.execute("delete from items where post = ?", (key,))
    db.execute(
        f"insert into posts ({', '.join(fields)}) values ({', '.join(f':{name}' for name in fields)}) "
        f"on conflict (id) do update set {', '.join(f'{name} = :{name}' for name in fields if name != 'id')}",
        fields,
    )
    db.executemany(
        "insert into items (id, post, section, position, text, record_kind, record_id, words, heading, loose)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (new_ulid(), key, i.section, n, i.text, i.record_kind, i.record_id, i.words, i.heading, int(i.loose))
            for n, i in enumerate(items)
        ],
    )


def items_of(db: sqlite3.Connection, week: int) -> list[Item]:
    """Return the items of week `week`'s post as they were last written, in order."""
    rows = db.execute(
        "select items.* from items join posts on posts.id = items.post where week = ? order by position", (week,)
    )
    return [
        Item(
            row["section"],
            row["heading"],
            row["text"],
            row["text"] if row["words"] is None else row["words"],
            row["record_kind"],
            row["record_id"],
            bool(row["loose"]),
        )
        for row in rows
    ]


def dismiss(db: sqlite3.Connection, record: str) -> None:
    """Remember that the person deleted a record's line from a post; call inside a transaction."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    db.execute("insert into dismissed (record, at) values (?, ?) on conflict do nothing", (record, now))


def take_back(db: sqlite3.Connection, record: str) -> None:
    """Forget that a record's line was deleted; call inside a transaction."""
    db.execute("delete from dismissed where record = ?", (record,))


def dismissed(db: sqlite3.Connection) -> set[str]:
    """Return the records (`note:…`) whose lines the person deleted from a post."""
    return {row["record"] for row in db.execute("select record from dismissed")}


def recorded_elsewhere(db: sqlite3.Connection, week: int) -> set[str]:
    """Return the ids of the records that stand in another week's post."""
    rows = db.execute("select record_id from items join posts on posts.id = items.post where week <> ?", (week,))
    return {row["record_id"] for row in rows}

"""Rows and tables as a merge sees them, whatever they are of, and its count."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


@dataclass
class Merged:
    """What a merge has done: rows by table."""

    added: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    removed: dict[str, int] = field(default_factory=dict)
    points: int = 0

    def count(self, what: str, table: str) -> None:
        """Count one row of a table as `added`, `changed` or `removed`."""
        counts: dict[str, int] = getattr(self, what)
        counts[table] = counts.get(table, 0) + 1


def tables(db: sqlite3.Connection) -> list[str]:
    """Return the names of all tables."""
    rows = db.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid")
    return [row["name"] for row in rows]


def in_order(db: sqlite3.Connection) -> list[str]:
    """Return the tables, each after those it refers to."""
    waiting = tables(db)
    done: list[str] = []
    while waiting:
        ready = [one for one in waiting if set(refers(db, one).values()) - {one} <= set(done)] or waiting
        done += ready
        waiting = [one for one in waiting if one not in ready]
    return done


def keys(db: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns of a table's primary key, in their order."""
    rows = [row for row in db.execute(f"pragma table_info({table})") if row["pk"]]
    return [row["name"] for row in sorted(rows, key=lambda row: row["pk"])]


def refers(db: sqlite3.Connection, table: str) -> dict[str, str]:
    """Return which column of a table refers to which table."""
    return {row["from"]: row["table"] for row in db.execute(f"pragma foreign_key_list({table})")}


def insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    """Insert a row."""
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f"insert into {table} ({names}) values ({', '.join(f':{name}' for name in row)})", row)


def update(db: sqlite3.Connection, table: str, keys: Iterable[str], row: Row) -> None:
    """Write a row in place of that with the same keys."""
    names = ", ".join(f'"{name}" = :{name}' for name in row)
    db.execute(f"update {table} set {names} where {' and '.join(f'{name} = :{name}' for name in keys)}", row)

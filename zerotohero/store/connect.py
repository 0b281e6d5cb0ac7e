"""A connection to the database by the standard library, and what is said when SQLite cannot go on.

Standard library only and Python 3.9 or newer: the tracker uses it under the learner's interpreter.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from zerotohero.problem import Problem

BUSY_SECONDS = 5.0


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to the database at `path`: WAL, foreign keys, synchronous FULL, rows by name.

    Raises Problem where the file cannot be opened or is no database.
    """
    if path.is_dir():
        raise Problem(f"{path} is a folder where the database should be. Move it away; `zth init` makes a new one.")
    with explained(path):
        db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            db.row_factory = sqlite3.Row
            if db.execute("pragma journal_mode").fetchone()[0] != "wal":
                # Of a new database: a point takes 20.8 bytes in pages of this size and 21.6 in those of 4096, and what
                # packed points leave free can be given back.
                db.execute("pragma page_size = 8192")
                db.execute("pragma auto_vacuum = incremental")
                db.execute("pragma journal_mode = wal")
            db.execute("pragma synchronous = full")
            db.execute("pragma foreign_keys = on")
        except BaseException:
            db.close()
            raise
    return db


def restore(db: sqlite3.Connection, path: Path) -> bool:
    """Write the database out again if `path` was deleted while `db` had it open, and say whether it was.

    A learner's program that empties its folder must not take their words along. `db` still has the deleted file: open
    `path` anew.
    """
    if path.exists() or not path.parent.is_dir():
        return False
    with explained(path):
        db.execute("vacuum into ?", (str(path),))
    return True


def backup(db: sqlite3.Connection, what: str) -> Path:
    """Copy the database as it is before `what` is done to it, to a file beside it, and return that. Raises Problem."""
    path = path_of(db)
    saved = path.with_name(f"{path.name}.before-{what}")
    with explained(path):
        copy = sqlite3.connect(saved)
        with copy:
            db.backup(copy)
        copy.close()
    return saved


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Write all or nothing: BEGIN IMMEDIATE, then COMMIT, or ROLLBACK on any exception. Nests into the outer one."""
    if db.in_transaction:
        yield db
        return
    with explained(path_of(db)):
        db.execute("begin immediate")
        try:
            yield db
            db.execute("commit")
        except BaseException:
            if db.in_transaction:
                db.execute("rollback")
            raise


@contextlib.contextmanager
def one_moment(db: sqlite3.Connection) -> Iterator[None]:
    """Let all that is read inside a `with` block be of one moment, whatever others write meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("begin")
    try:
        yield
    finally:
        db.execute("commit")


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a Problem that names the file and the remedy."""
    try:
        yield
    except sqlite3.Error as error:
        raise Problem(_sentence(path, error)) from error


def path_of(db: sqlite3.Connection) -> Path:
    """Return the file that `db` is connected to."""
    return Path(db.execute("pragma database_list").fetchone()[2] or ":memory:")


def _sentence(path: Path, error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or str(error)
    text = str(error).lower()
    if "BUSY" in name or "LOCKED" in name or "locked" in text:
        return (
            f"{path} is locked by another program for over {BUSY_SECONDS:g} s, so nothing was written. "
            "Close what has it open (another zth, a database browser), then try again."
        )
    if "READONLY" in name or "readonly" in text:
        return f"{path} cannot be written, so nothing was changed. `chmod u+w {path} {path.parent}` makes it writable."
    if "FULL" in name or "disk is full" in text:
        return f"The disk that holds {path} is full, so nothing was written. Free some space, then try again."
    if "CORRUPT" in name or "NOTADB" in name or "malformed" in text or "not a database" in text:
        backups = sorted(path.parent.glob(f"{path.name}.before-*"))
        saved = f"A backup is {backups[-1].name}: put it in its place." if backups else "Put a backup in its place."
        return f"{path} is damaged or is no SQLite database. {saved} `sqlite3 {path} .recover` may save what is in it."
    if "CANTOPEN" in name or "unable to open" in text:
        why = "its folder is not there" if not path.parent.exists() else "the folder or file may not be opened"
        if path.parent.exists() and not os.access(path.parent, os.W_OK):
            why = "its folder cannot be written"
        return f"{path} cannot be opened: {why}. Check `ls -ld {path.parent}`."
    return f"{path}: SQLite says {error}. `zth doctor` looks it over."

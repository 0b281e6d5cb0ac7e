"""The learner's code as it was, once for each text."""

import hashlib
import sqlite3
from datetime import UTC, datetime


def keep_snapshot(db: sqlite3.Connection, code: str) -> str:
    """Store `code` unless it is there and return its sha256; call inside a transaction."""
    storable = code.encode("utf-8", "replace").decode("utf-8")
    sha256 = hashlib.sha256(storable.encode("utf-8")).hexdigest()
    db.execute(
        "insert into snapshots (sha256, code, at) values (?, ?, ?) on conflict do nothing",
        (sha256, storable, datetime.now(UTC).isoformat(timespec="seconds")),
    )
    return sha256


def snapshot(db: sqlite3.Connection, sha256: str) -> str:
    """Return the code with this sha256. Raises KeyError where there is none."""
    row = db.execute("select code from snapshots where sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise KeyError(sha256)
    return str(row["code"])

"""The learner's code as it was, once for each text.

Standard library only and Python 3.9 or newer: the tracker uses it under the learner's interpreter.
"""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import datetime, timezone


def keep_snapshot(db: sqlite3.Connection, code: str) -> str:
    """Store `code` unless it is there and return its sha256; call inside a transaction."""
    storable = code.encode("utf-8", "replace").decode("utf-8")
    sha256 = hashlib.sha256(storable.encode("utf-8")).hexdigest()
    db.execute(
        "insert into snapshots (sha256, code, at) values (?, ?, ?) on conflict do nothing",
        (sha256, storable, datetime.now(timezone.utc).isoformat(timespec="seconds")),
    )
    return sha256


def snapshot(db: sqlite3.Connection, sha256: str) -> str:
    """Return the code with this sha256. Raises KeyError where there is none."""
    row = db.execute("select code from snapshots where sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise KeyError(sha256)
    return str(row["code"])

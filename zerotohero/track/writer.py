"""The thread that writes a run to SQLite: a batch each quarter of a second, on disk for certain once a second.

One connection of its own (WAL, synchronous NORMAL, one FULL commit a second). Where the disk is full or the file
locked it says so once, keeps what it has, and tries again.
"""

from __future__ import annotations

import json
import os
import platform
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from zerotohero.problem import Problem
from zerotohero.store.connect import connect, transaction
from zerotohero.store.process import started_mark
from zerotohero.store.snapshots import keep_snapshot

BATCH_SECONDS = 0.25
SURE_SECONDS = 1.0
"""How often a commit waits for the disk, and the heartbeat is written."""
LAST_TRY_SECONDS = 5.0


@dataclass(frozen=True)
class Start:
    """What is known of a run when it starts."""

    id: str
    name: str
    config: dict[str, Any]
    steps: int | None
    lesson: str | None
    published: list[dict[str, Any]]
    engine: str | None
    script: Path | None


class Writer:
    """Writes one run. `points` and `records` are appended to from any thread and emptied by its own."""

    def __init__(self, path: Path, start: Start) -> None:
        self.points: deque[tuple[int, list[tuple[str, float]], float]] = deque()
        self.records: deque[tuple[str, dict[str, Any]]] = deque()
        self.number: int | None = None
        self._path, self._start = path, start
        self._series: dict[str, int] = {}
        self._db: sqlite3.Connection | None = None
        self._ready, self._wake = threading.Event(), threading.Event()
        self._end: tuple[str, str | None] | None = None
        self._sure_at = self._tick_at = 0.0
        self._thread = threading.Thread(target=self._work, name=f"zth-track-{start.name}", daemon=True)
        self._thread.start()
        self._ready.wait(10)

    def wake(self) -> None:
        """Write at once."""
        self._wake.set()

    def close(self, status: str, error: str | None) -> None:
        """Write what is left, and how the run ended."""
        self._end = (status, error)
        self._wake.set()
        self._thread.join(LAST_TRY_SECONDS * 3)

    def _work(self) -> None:
        deadline = 0.0
        while True:
            ending = self._end
            self._wake.clear()
            written = self._attempt(ending)
            self._ready.set()
            if ending:
                deadline = deadline or time.monotonic() + LAST_TRY_SECONDS
                if written or time.monotonic() > deadline:
                    break
            self._wake.wait(BATCH_SECONDS if written and not ending else SURE_SECONDS)
        if not written:
            warn(f"The end of run {self._start.name} could not be written to {self._path}.")
        if self._db is not None:
            self._db.close()

    def _attempt(self, ending: tuple[str, str | None] | None) -> bool:
        try:
            if self._db is None:
                self._db = self._opened()
            self._write(self._db, ending)
        except (sqlite3.Error, Problem, OSError) as error:
            if self._db is not None and self._db.in_transaction:
                self._db.execute("rollback")
            said = str(error) if isinstance(error, Problem) else f"{self._path}: {error}."
            warn(f"{said} The training goes on; what it logs is kept and written when that is possible again.")
            return False
        return True

    def _opened(self) -> sqlite3.Connection:
        if not self._path.exists() or not _has_tables(self._path):
            _make_tables(self._path)
        fields = _fields(self._start)
        code = _code(self._start.script)
        db = connect(self._path)
        try:
            with transaction(db):
                number = int(db.execute("select coalesce(max(number), 0) + 1 from runs").fetchone()[0])
                fields |= {"number": number, "code": None if code is None else keep_snapshot(db, code)}
                names = ", ".join(fields)
                db.execute(f"insert into runs ({names}) values ({', '.join(':' + name for name in fields)})", fields)
            self.number = number
        except BaseException:
            db.close()
            raise
        return db

    def _write(self, db: sqlite3.Connection, ending: tuple[str, str | None] | None) -> None:
        now = time.time()
        sure = ending is not None or now - self._sure_at >= SURE_SECONDS
        batch = [self.points[place] for place in range(len(self.points))]
        records = [self.records[place] for place in range(len(self.records))]
        if not (batch or records or sure):
            return
        db.execute(f"pragma synchronous = {'full' if sure else 'normal'}")
        known = dict(self._series)
        db.execute("begin immediate")
        rows = [(self._id(db, known, name), step, value) for step, values, _ in batch for name, value in values]
        db.executemany("insert or replace into point (series, step, value) values (?, ?, ?)", rows)
        if batch and (now - self._tick_at >= SURE_SECONDS or ending):
            db.execute(
                "insert or replace into tick (run, step, at) values (?, ?, ?)",
                (self._start.id, batch[-1][0], batch[-1][2]),
            )
            self._tick_at = now
        for table, fields in records:
            fields = {**fields, "run": self._start.id, "at": _now()}
            names = ", ".join(fields)
            db.execute(f"insert into {table} ({names}) values ({', '.join(':' + name for name in fields)})", fields)
        if sure:
            db.execute("update runs set heartbeat = ? where id = ?", (_now(), self._start.id))
        if ending:
            db.execute(
                "update runs set status = ?, error = ?, ended = ? where id = ?", (*ending, _now(), self._start.id)
            )
        db.execute("commit")
        self._series = known
        if sure:
            self._sure_at = now
        for _ in batch:
            self.points.popleft()
        for _ in records:
            self.records.popleft()

    def _id(self, db: sqlite3.Connection, known: dict[str, int], name: str) -> int:
        if name not in known:
            db.execute("insert or ignore into series (run, name) values (?, ?)", (self._start.id, name))
            row = db.execute("select id from series where run = ? and name = ?", (self._start.id, name)).fetchone()
            known[name] = int(row[0])
        return known[name]


_said: set[str] = set()


def warn(sentence: str) -> None:
    """Say `sentence` on stderr, once."""
    if sentence not in _said:
        _said.add(sentence)
        print(f"zth: {sentence}", file=sys.stderr)  # noqa: T201


def _has_tables(path: Path) -> bool:
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return db.execute("select 1 from sqlite_master where name = 'runs'").fetchone() is not None
    finally:
        db.close()


def _make_tables(path: Path) -> None:
    """Our own installation has what makes them; under another interpreter only an existing database is written to."""
    try:
        import sqlite_utils as _  # noqa: F401
    except ImportError:
        raise Problem(f"{path} has no tables for runs yet: `zth runs list` makes them.") from None
    from zerotohero.store.schema import open_store

    path.parent.mkdir(parents=True, exist_ok=True)
    open_store(path).close()


def _fields(start: Start) -> dict[str, Any]:
    return {
        "id": start.id,
        "name": start.name,
        "lesson": start.lesson,
        "status": "running",
        "config": json.dumps(start.config),
        "published": json.dumps(start.published),
        "steps": start.steps,
        "engine": start.engine,
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "pid_started": started_mark(os.getpid()),
        "versions": json.dumps(_versions()),
        "script": str(start.script) if start.script else None,
        "git": _git(start.script),
        "started": _now(),
        "day": datetime.now().date().isoformat(),
        "heartbeat": _now(),
    }


def _code(script: Path | None) -> str | None:
    try:
        return script.read_text(encoding="utf-8", errors="replace") if script else None
    except OSError:
        return None


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version(), "platform": platform.platform()}
    for name in ("torch", "numpy"):
        version = getattr(sys.modules.get(name), "__version__", None)
        if version is not None:
            found[name] = str(version)
    return found


def _git(script: Path | None) -> str | None:
    """The commit of the script's repository, `+` after it where something is not committed."""
    folder = script.parent if script else Path.cwd()
    try:
        asked = [["git", "rev-parse", "HEAD"], ["git", "status", "--porcelain", "--untracked-files=no"]]
        commit, changed = (
            subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=2, check=True).stdout.strip()
            for words in asked
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return commit + ("+" if changed else "")


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")

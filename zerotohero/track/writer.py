"""The thread that writes a run to SQLite: a batch each quarter of a second, on disk for certain once a second.

One connection of its own (WAL, synchronous NORMAL, one FULL commit a second). Where the disk is full or the file
locked it says so once, keeps what it has, and tries again.

Two things slow a training loop more than the writing itself. Containers that wait in a queue set off Python's garbage
collector, which looks through all of torch: so what waits is one flat list of names, steps and values. And SQLite gives
up Python's lock at each statement: so many rows go in by one.
"""

from __future__ import annotations

import contextlib
import itertools
import math
import os
import queue
import re
import sqlite3
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zerotohero.problem import Problem
from zerotohero.store.connect import connect, restore
from zerotohero.track.row import Start, begin, keep_modules, now
from zerotohero.track.values import storable
from zerotohero.track.warned import warn

BATCH_SECONDS = 0.25
SURE_SECONDS = 1.0
"""How often a commit waits for the disk, and the heartbeat is written."""
LAST_TRY_SECONDS = 5.0
CLOSE_SECONDS, CLOSE_LOOK_SECONDS = 3 * LAST_TRY_SECONDS, 0.005
READY_SECONDS = 1.0
"""How long the start of a run may wait for its number."""
MOST_WAITING = 1_000_000
"""So many numbers wait for a database that cannot be written; then the oldest go."""
UNSTORABLE = (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, TypeError, ValueError)
"""What SQLite says of a value rather than of the file: trying again would not help."""
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
"""In a name, what would break the line or colour the terminal wherever that is listed."""
WIDTHS = (100, 20)
"""Rows in one insert; what is left over goes one by one."""


@dataclass
class Record:
    """A row to insert into `table`, or (no table) statements to run; files that must be on disk before it."""

    table: str
    fields: dict[str, Any]
    files: list[tuple[Path, bytes]] = field(default_factory=list)
    run: Callable[[sqlite3.Connection], object] | None = None


class Writer:
    """Writes one run. `points` and `records` are appended to from any thread and emptied by its own."""

    def __init__(
        self, path: Path, start: Start, on_nan: Callable[[str, int], None] | None = None, joins: bool = False
    ) -> None:
        """`joins`: another process owns the run (its row, its heartbeat, its end); this one adds to it."""
        self.points: list[Any] = []
        """Name, step, value, name, step, value, …: extended by three at a time, which no other thread can split."""
        self.records: deque[Record] = deque()
        self.number: int | None = None
        self.path, self.start = path, start
        self.over = False
        """Nothing is written any more: the run is another's now."""
        self._on_nan, self._joins = on_nan, joins
        self._waiting: list[Any] = []
        self._kept: list[Record] = []
        self._series: dict[str, int] = {}
        self._nan_seen = False
        self._db: sqlite3.Connection | None = None
        self._begun = False
        self._modules = 0
        self._ready = threading.Event()
        # No Event: a signal's handler may wake the thread while its own thread is about to.
        self._wake: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._fork, self._closed, self._forked = False, threading.Event(), threading.Event()
        self._end: tuple[str, str | None] | None = None
        self._done = False
        self._sure_at = self._tick_at = -math.inf
        self._thread = threading.Thread(target=self._work, name=f"zth-track-{start.name}", daemon=True)
        self._thread.start()
        self._ready.wait(READY_SECONDS)

    def wake(self) -> None:
        """Write at once."""
        self._wake.put(None)

    def close(self, status: str, error: str | None = None) -> None:
        """Write what is left, and how the run ended; the first to say so is believed."""
        self._end = self._end or (status, error)
        self._wake.put(None)
        self._thread.join(CLOSE_SECONDS)

    def close_again(self, status: str, error: str | None = None) -> None:
        """The same, where a signal interrupts that: without any lock, since what was interrupted may hold it."""
        self._end = self._end or (status, error)
        self._wake.put(None)
        deadline = time.monotonic() + CLOSE_SECONDS
        while not self._done and time.monotonic() < deadline:
            time.sleep(CLOSE_LOOK_SECONDS)

    def before_fork(self) -> bool:
        """Have no connection open while the process forks: what SQLite knows of its locks must not be inherited.

        Returns whether it is closed: a database that is locked by another is waited for, and not for long.
        """
        if not self._thread.is_alive():
            return True
        self._closed.clear()
        self._forked.clear()
        self._fork = True
        self._wake.put(None)
        return self._closed.wait(READY_SECONDS)

    def after_fork(self) -> None:
        """Go on, in the parent."""
        self._fork = False
        self._forked.set()

    def _work(self) -> None:
        try:
            self._write_until_the_end()
        finally:
            self._done = True

    def _write_until_the_end(self) -> None:
        deadline = 0.0
        while True:
            ending = self._end
            written = self._attempt(ending)
            self._ready.set()
            if ending:
                deadline = deadline or time.monotonic() + LAST_TRY_SECONDS
                if written or time.monotonic() > deadline:
                    break
            if self._fork:
                self._close()
                self._closed.set()
                self._forked.wait()
                continue
            with contextlib.suppress(queue.Empty):
                self._wake.get(timeout=BATCH_SECONDS if written and not ending else SURE_SECONDS)
                while True:
                    self._wake.get_nowait()
        if not written:
            warn(f"The end of run {self.start.name} could not be written to {self.path}.")
        self._close()

    def _close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def _attempt(self, ending: tuple[str, str | None] | None) -> bool:
        # Records first: what was logged before a checkpoint is then never written after it.
        self._kept += [self.records.popleft() for _ in range(len(self.records))]
        there = len(self.points)
        self._waiting += self.points[:there]
        del self.points[:there]
        if len(self._waiting) > 3 * MOST_WAITING:
            warn(f"{self.path} cannot be written for so long that the first steps of run {self.start.name} are let go.")
            del self._waiting[: -3 * MOST_WAITING]
        try:
            if self._db is None:
                self._db = self._opened()
            if not self._begun and not self._begin(self._db):
                # What this one adds to is about to be there.
                return False
            if not self.over:
                self._write(self._db, ending)
            self._waiting.clear()
            self._kept.clear()
        except OverflowError:
            rows = zip(self._waiting[::3], self._waiting[1::3], self._waiting[2::3])
            self._waiting = [part for row in rows if -(2**63) <= row[1] < 2**63 for part in row]
            self._kept = [one for one in self._kept if -(2**63) <= one.fields.get("step", 0) < 2**63]
            warn("A step beyond 2**63 was left out.")
            self._undo()
            return False
        except Exception as error:
            self._undo()
            said = str(error) if isinstance(error, Problem) else f"{self.path}: {error}."
            warn(f"{said} The training goes on; what it logs is kept and written when that is possible again.")
            return False
        return True

    def _undo(self) -> None:
        if self._db is not None and self._db.in_transaction:
            try:
                self._db.execute("rollback")
            except sqlite3.Error:
                self._close()

    def _opened(self) -> sqlite3.Connection:
        if not self.path.exists() or not _has_tables(self.path):
            _make_tables(self.path)
        return connect(self.path)

    def _begin(self, db: sqlite3.Connection) -> bool:
        self.number = begin(db, self.start, joins=self._joins)
        self._begun = self.number is not None
        return self._begun

    def _write(self, db: sqlite3.Connection, ending: tuple[str, str | None] | None) -> None:
        # By a clock that nobody sets back.
        moment = time.monotonic()
        sure = ending is not None or moment - self._sure_at >= SURE_SECONDS
        if not (self._waiting or self._kept or sure):
            return
        if not self.path.parent.is_dir():
            raise Problem(f"{self.path} was deleted, and its folder with it.")
        if sure and restore(db, self.path):
            self._close()
            self._db = db = connect(self.path)
        self._kept = [record for record in self._kept if _put_on_disk(record)]
        db.execute(f"pragma synchronous = {'full' if sure else 'normal'}")
        names, steps, values = self._waiting[::3], self._waiting[1::3], self._waiting[2::3]
        known = dict(self._series)
        db.execute("begin immediate")
        if self._joins and self._is_over(db):
            db.execute("rollback")
            self.over = True
            return
        # Before the points: one of these may be that the script takes the run over.
        for record in self._kept:
            try:
                self._keep(db, record)
            except UNSTORABLE as error:
                warn(f"Something that run {self.start.name} was to keep was left out: {error}")
        for name in set(names) - known.keys():
            known[name] = 0
        for name in names if len(known) > len(self._series) else ():
            known[name] = known[name] or self._id(db, name)
        _insert(db, list(map(known.__getitem__, names)), steps, values)
        nan = None if self._nan_seen else _first_nan(names, steps, values)
        if self._waiting and (moment - self._tick_at >= SURE_SECONDS or ending):
            tick = (self.start.id, steps[-1], time.time())
            db.execute("insert or replace into tick (run, step, at) values (?, ?, ?)", tick)
            self._tick_at = moment
        if nan is not None:
            marked = "update runs set nan_metric = ?, nan_step = ? where id = ? and nan_metric is null"
            db.execute(marked, (*nan, self.start.id))
        if not self._joins:
            if sure:
                self._beat(db)
            if ending:
                ended = "update runs set status = ?, error = ?, ended = ? where id = ?"
                db.execute(ended, (*ending, now(), self.start.id))
        db.execute("commit")
        self._series = known
        if sure:
            self._sure_at = moment
        if nan is not None:
            self._nan_seen = True
            if self._on_nan is not None:
                self._on_nan(*nan)

    def _beat(self, db: sqlite3.Connection) -> None:
        db.execute("update runs set heartbeat = ? where id = ?", (now(), self.start.id))
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            keep_modules(db, self.start, self.path.parent)

    def _keep(self, db: sqlite3.Connection, record: Record) -> None:
        if record.run is not None:
            record.run(db)
            return
        fields = {**record.fields, "at": now()}
        names = ", ".join(fields)
        db.execute(f"insert into {record.table} ({names}) values ({', '.join(':' + name for name in fields)})", fields)

    def _is_over(self, db: sqlite3.Connection) -> bool:
        """What is read from a script's output counts until the script tracks itself."""
        row = db.execute("select source from runs where id = ?", (self.start.id,)).fetchone()
        return row is None or (self.start.source == "output" and row[0] != "output")

    def _id(self, db: sqlite3.Connection, name: str) -> int:
        known = (self.start.id, CONTROL.sub("�", storable(name)))
        db.execute("insert or ignore into series (run, name) values (?, ?)", known)
        row = db.execute("select id from series where run = ? and name = ?", known).fetchone()
        return int(row[0])


def _insert(db: sqlite3.Connection, ids: list[int], steps: list[int], values: list[float]) -> None:
    place = 0
    for width in WIDTHS:
        statement = f"insert or replace into point (series, step, value) values {', '.join(['(?, ?, ?)'] * width)}"
        while len(ids) - place >= width:
            part = slice(place, place + width)
            db.execute(statement, list(itertools.chain.from_iterable(zip(ids[part], steps[part], values[part]))))
            place += width
    rest = zip(ids[place:], steps[place:], values[place:])
    db.executemany("insert or replace into point (series, step, value) values (?, ?, ?)", rest)


def _first_nan(names: list[str], steps: list[int], values: list[float]) -> tuple[str, int] | None:
    total = sum(values)
    if total == total:
        return None
    return next(((name, step) for name, step, value in zip(names, steps, values) if value != value), None)


def _put_on_disk(record: Record) -> bool:
    """Write a record's files, each whole or not at all, and let the disk confirm them; say whether that went well."""
    for path, data in record.files:
        fresh = path.with_name(f"{path.name}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        except OSError as error:
            warn(f"{error.filename or path}: {error.strerror}. This checkpoint is not kept; the training goes on.")
            with contextlib.suppress(OSError):
                fresh.unlink()
            return False
    record.files = []
    return True


def _has_tables(path: Path) -> bool:
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        row = db.execute("select 1 from pragma_table_info('runs') where name = 'spent'").fetchone()
        return row is not None
    finally:
        db.close()


def _make_tables(path: Path) -> None:
    """Our own installation has what makes them; under another interpreter only an existing database is written to."""
    try:
        import sqlite_utils as _  # noqa: F401
    except ImportError:
        raise Problem(f"{path} lacks tables that tracking needs: `zth runs list` makes them.") from None
    from zerotohero.store.schema import open_store

    path.parent.mkdir(parents=True, exist_ok=True)
    open_store(path).close()

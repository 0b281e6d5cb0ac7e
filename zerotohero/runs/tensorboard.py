"""TensorBoard's logs become runs: one for each folder that holds event files, these in the order of their start.

A run's id, and that of each text, histogram and picture in it, is made of what the files say. So to import a folder
again, wherever it lies by then, adds what is new, and two machines that import the same one have the same run.
"""

import hashlib
import json
import math
import re
import sqlite3
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from zerotohero.problem import Problem
from zerotohero.runs.tfevents import Bins, Event, Value, events
from zerotohero.store.connect import transaction
from zerotohero.store.packs import unpack_run
from zerotohero.store.ulid import ulid_of
from zerotohero.track.values import plain, storable

SOURCE = "tensorboard"
MARK = "tfevents"
"""What TensorBoard goes by as well: the name of an event file has it."""
WRITER = re.compile(rf"{MARK}\.\d+\.(?P<host>.+?)(?:\.\d+\.\d+)?(?:\.v2)?$")
BATCH_EVENTS, BATCH_BYTES = 5_000, 16 << 20
"""What is written at a time: a run that logs meanwhile waits for no more."""
TICK_SECONDS = 1.0
PICTURES = 10
"""Of each tag the last ones are kept, as many as TensorBoard shows."""
BINS = 64
COLUMNS = {
    "samples": "id, step, text, at",
    "histograms": "id, step, kind, name, low, high, counts, mean, std, count, odd, at",
    "figures": "id, step, name, kind, data, alt, at",
}


@dataclass
class Imported:
    """What was taken from one folder."""

    folder: Path
    name: str
    run: str = ""
    number: int | None = None
    """The run's number; None: nothing was logged there."""
    new: bool = False
    """Whether there was no such run before."""
    points: int = 0
    texts: int = 0
    histograms: int = 0
    pictures: int = 0
    remarks: list[str] = field(default_factory=list)
    """What was left out, and of which file, each a sentence."""


def import_runs(db: sqlite3.Connection, place: Path) -> Iterator[Imported]:
    """Take in the event files below `place` (or that one file), and yield what each folder gave, the earliest first.

    Raises Problem (exit 2) where there is none.
    """
    if not place.exists():
        raise Problem(f"{place} is not there.", exit_code=2)
    by_folder: dict[Path, list[Path]] = {}
    for path in [place] if place.is_file() else sorted(place.rglob(f"*{MARK}*")):
        if MARK in path.name and path.is_file():
            by_folder.setdefault(path.parent, []).append(path)
    if not by_folder:
        raise Problem(
            f"{place} holds no TensorBoard event file: one is called events.out.{MARK}. and more.", exit_code=2
        )
    root = place.parent if place.is_file() else place
    for one in sorted((_Folder(folder, root, paths) for folder, paths in by_folder.items()), key=lambda one: one.began):
        yield one.take(db)


class _Folder:
    """The event files of one folder, on their way into one run."""

    def __init__(self, folder: Path, root: Path, paths: list[Path]) -> None:
        name = folder.resolve().name if folder == root else folder.relative_to(root).as_posix()
        self.done = Imported(folder, storable(name) or "tensorboard")
        self.files: list[tuple[float, str, Path]] = []
        """When each began, a key that goes with it wherever it is copied, and where it is."""
        for path in paths:
            self._look(path)
        self.files.sort()
        self.began = self.files[0][0] if self.files else math.inf
        self.ended = self.ticked = self.began
        self.read: dict[str, int] = {}
        """By key, how many bytes of a file are in the run."""
        self.config: dict[str, Any] = {}
        self.nan: tuple[str, int] | None = None
        self.series: dict[str, int] = {}
        self.left_out: Counter[str] = Counter()

    def take(self, db: sqlite3.Connection) -> Imported:
        """Write what is new, and return what that was."""
        if self.files:
            self.db = db
            self._find()
            again = False
            for _, key, path in self.files:
                if again:
                    # An earlier file had something to say: what this one makes void is so for that too.
                    self.read.pop(key, None)
                again |= self._take_file(key, path)
            if self.left_out:
                said = ", ".join(f"{count} of {kind}" for kind, count in self.left_out.items())
                self.done.remarks.append(f"{self.done.folder}: left out {said}, which a run does not keep.")
            elif self.done.number is None:
                self.done.remarks.append(f"{self.done.folder}: nothing was logged there.")
        return self.done

    def _look(self, path: Path) -> None:
        try:
            began = next((event.time for _, event in events(path) if isinstance(event, Event)), None)
            if began is not None:
                moment = began if _is_moment(began) else path.stat().st_mtime
                self.files.append((moment, f"{path.name} {began!r}", path))
            else:
                self.done.remarks.append(f"{path} {'holds no event' if path.stat().st_size else 'is empty'}.")
        except OSError as error:
            self.done.remarks.append(f"{path}: {error.strerror}.")

    def _find(self) -> None:
        keys = {key for _, key, _ in self.files}
        for row in self.db.execute("select * from runs where source = ?", (SOURCE,)):
            read = json.loads(row["command"])["read"]
            if keys & read.keys():
                self.done.run, self.done.number, self.done.name = row["id"], row["number"], row["name"]
                self.read, self.config = read, json.loads(row["config"])
                self.nan = (row["nan_metric"], row["nan_step"]) if row["nan_metric"] else None
                self.ended = self.ticked = datetime.fromisoformat(row["ended"]).timestamp()
                return
        self.done.new = True
        self.done.run = ulid_of(self.began, hashlib.sha256(self.files[0][1].encode()).digest())

    def _take_file(self, key: str, path: Path) -> bool:
        """Write what is new in a file, and say whether anything was."""
        waiting: list[Event] = []
        start = written = end = self.read.get(key, 0)
        damaged = 0
        try:
            for end, found in events(path, written):
                if isinstance(found, Event):
                    waiting.append(found)
                elif found.cut:
                    self.done.remarks.append(f"{path}: its last record is not whole; import it again once it is.")
                else:
                    damaged += found.end - found.start
                if len(waiting) >= BATCH_EVENTS or end - written > BATCH_BYTES:
                    self._write(waiting, key, end)
                    waiting, written = [], end
        except OSError as error:
            self.done.remarks.append(f"{path}: {error.strerror}.")
        if waiting or end > written:
            self._write(waiting, key, end)
        if damaged:
            self.done.remarks.append(f"{path}: {damaged} bytes of it are damaged; the rest is imported.")
        return end > start

    def _write(self, found: list[Event], key: str, end: int) -> None:
        if self.done.number is None and all(one.what is None for event in found for one in event.values):
            # A writer was made there and logged elsewhere, as for add_scalars, or it drew a graph alone.
            self.left_out.update(one.kind for event in found for one in event.values)
            return
        with transaction(self.db):
            if self.done.number is None:
                self._insert()
            elif any(event.values or event.restarts for event in found):
                unpack_run(self.db, self.done.run)
            self.read[key] = end
            points: list[tuple[int, int, float]] = []
            pictures: dict[str, deque[tuple[Any, ...]]] = {}
            for event in found:
                if event.restarts:
                    self._put(points)
                    self._forget(event.step)
                for value in event.values:
                    self._keep(event, value, points, pictures)
                self._tick(event)
            self._put(points)
            for name, rows in pictures.items():
                self._picture(name, rows)
            self.db.execute(
                "update runs set config = ?, command = ?, ended = ?, heartbeat = ?, nan_metric = ?, nan_step = ?"
                " where id = ?",
                (
                    json.dumps(plain(self.config)),
                    json.dumps({"argv": [], "cwd": str(self.done.folder.resolve()), "read": self.read}),
                    _instant(self.ended),
                    _instant(self.ended),
                    *(self.nan or (None, None)),
                    self.done.run,
                ),
            )

    def _insert(self) -> None:
        number = self.db.execute("select coalesce(max(number), 0) + 1 from runs").fetchone()[0]
        writer = WRITER.search(self.files[0][2].name)
        row = {
            "id": self.done.run,
            "number": number,
            "name": self.done.name,
            "status": "finished",
            "config": "{}",
            "published": "[]",
            "host": writer["host"] if writer else "",
            "pid": 0,
            "versions": "{}",
            "started": _instant(self.began),
            "day": datetime.fromtimestamp(self.began).date().isoformat(),
            "heartbeat": _instant(self.began),
            "source": SOURCE,
        }
        self.db.execute(f"insert into runs ({', '.join(row)}) values ({', '.join(':' + name for name in row)})", row)
        self.done.number = int(number)

    def _keep(self, event: Event, value: Value, points: list[tuple[int, int, float]], pictures: dict[str, Any]) -> None:
        what, tag = value.what, storable(value.tag)
        at = _instant(event.time if _is_moment(event.time) else self.ended)
        if isinstance(what, float | int):
            points.append((self._series(tag), event.step, float(what)))
            self.done.points += 1
            if what != what and self.nan is None:
                self.nan = tag, event.step
        elif isinstance(what, str):
            text = f"{tag.removesuffix('/text_summary')}:\n{storable(what)}"
            self.done.texts += self._row("samples", (self._id(event, "text", tag), event.step, text, at))
        elif isinstance(what, Bins):
            row = (self._id(event, "histogram", tag), event.step, "values", tag, *_as_row(what), at)
            self.done.histograms += self._row("histograms", row)
        elif isinstance(what, list):
            for n, png in enumerate(what):
                name = f"{tag}/{n}" if len(what) > 1 else tag
                row = (
                    self._id(event, "picture", name),
                    event.step,
                    name,
                    "png",
                    png,
                    f"{name} at step {event.step}",
                    at,
                )
                pictures.setdefault(name, deque(maxlen=PICTURES)).append(row)
        elif isinstance(what, dict):
            self.config |= what
        elif value.kind != "hparams":
            self.left_out[value.kind] += 1

    def _row(self, table: str, row: tuple[Any, ...]) -> int:
        marks = ", ".join("?" * (len(row) + 1))
        into = f"insert or ignore into {table} (run, {COLUMNS[table]}) values ({marks})"
        return self.db.execute(into, (self.done.run, *row)).rowcount

    def _picture(self, name: str, rows: deque[tuple[Any, ...]]) -> None:
        self.done.pictures += sum(self._row("figures", row) for row in rows)
        self.db.execute(
            "delete from figures where run = :run and name = :name and id not in"
            " (select id from figures where run = :run and name = :name order by step desc, id desc limit :most)",
            {"run": self.done.run, "name": name, "most": PICTURES},
        )

    def _series(self, name: str) -> int:
        if name not in self.series:
            known = (self.done.run, name)
            self.db.execute("insert or ignore into series (run, name) values (?, ?)", known)
            row = self.db.execute("select id from series where run = ? and name = ?", known).fetchone()
            self.series[name] = row[0]
        return self.series[name]

    def _put(self, points: list[tuple[int, int, float]]) -> None:
        self.db.executemany("insert or replace into point (series, step, value) values (?, ?, ?)", points)
        points.clear()

    def _forget(self, step: int) -> None:
        beyond = (self.done.run, step)
        self.db.execute("delete from point where series in (select id from series where run = ?) and step >= ?", beyond)
        for table in ("tick", "samples", "figures", "histograms"):
            self.db.execute(f"delete from {table} where run = ? and step >= ?", beyond)
        if self.nan is not None and self.nan[1] >= step:
            self.nan = None

    def _tick(self, event: Event) -> None:
        if event.values and _is_moment(event.time):
            self.ended = max(self.ended, event.time)
            if event.time - self.ticked >= TICK_SECONDS:
                self.ticked = event.time
                row = (self.done.run, event.step, event.time)
                self.db.execute("insert or replace into tick (run, step, at) values (?, ?, ?)", row)

    def _id(self, event: Event, kind: str, name: str) -> str:
        said = "\n".join((self.done.run, kind, name, str(event.step), repr(event.time)))
        return ulid_of(event.time if _is_moment(event.time) else self.began, hashlib.sha256(said.encode()).digest())


def _as_row(bins: Bins) -> tuple[Any, ...]:
    """Return low, high, counts, mean, std, count and odd, as a row of `histograms` has them: in BINS bins, as wide."""
    total = sum(bins.counts)
    if not bins.edges or not all(map(math.isfinite, [*bins.edges, *bins.counts])) or total <= 0:
        return None, None, "[]", None, None, 0, 0
    low, high = bins.edges[0], bins.edges[-1]
    pairs = list(zip(bins.edges, bins.edges[1:], bins.counts, strict=False))
    middle = [((left + right) / 2, count) for left, right, count in pairs]
    mean = bins.mean if bins.mean is not None else sum(at * count for at, count in middle) / total
    std = bins.std if bins.std is not None else math.sqrt(sum((at - mean) ** 2 * count for at, count in middle) / total)
    spread = [total]
    if high > low:
        spread = [0.0] * BINS
        for left, right, count in pairs:
            first, last = ((edge - low) / (high - low) * BINS for edge in (left, right))
            for n in range(min(int(first), BINS - 1), min(int(last), BINS - 1) + 1):
                inside = min(last, n + 1) - max(first, n)
                spread[n] += count * (inside / (last - first) if last > first else 1.0)
    return low, high, json.dumps(_whole(spread)), mean, std, round(total), 0


def _whole(counts: list[float]) -> list[int]:
    """Return whole numbers beside `counts` whose sum is no further off than any of them."""
    found: list[int] = []
    total = 0.0
    for count in counts:
        total += count
        found.append(max(0, round(total) - sum(found)))
    return found


def _is_moment(seconds: float) -> bool:
    return 0 < seconds < 2**32


def _instant(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")

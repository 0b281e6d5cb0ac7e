"""Runs as they were tracked: what was run, how it stands, and its numbers. `zerotohero.track` writes them."""

import json
import socket
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from zerotohero.store.process import alive

SILENCE = timedelta(seconds=60)
"""How long a run on another machine may be silent before it counts as crashed."""

RUNNING, FINISHED, STOPPED, FAILED, CRASHED = "running", "finished", "stopped", "failed", "crashed"


OTHER_SETTINGS = "with other settings"
"""The mark of a published number that stands beside a run whose config is not the published one."""
OTHER_DATA = "with other data"
"""The mark of a published number that stands beside a run on another data set than it was measured on."""


@dataclass(frozen=True)
class Published:
    """A number that others published for a metric of this experiment, to stand beside ours."""

    metric: str
    step: int | None
    value: float
    mark: str
    """`exact`, a tolerance (`±0.02`, `under 1e-7`), `on paper`, `not reproducible`, OTHER_SETTINGS or OTHER_DATA."""
    source: str
    preset: str = "full"
    """The preset whose run it belongs to: a `quick` number is no published one, it was measured by the course."""
    setting: str = ""
    why: str = ""
    """Why it cannot be reproduced, where it cannot."""
    data: str = ""
    """The data set that it was measured on; empty where that makes no difference."""


@dataclass(frozen=True)
class RunRecord:
    """One run."""

    id: str
    number: int
    name: str
    lesson: str | None
    status: str
    """`running`, `finished`, `stopped`, `failed`, or `crashed`: its process ended without a word."""
    config: dict[str, Any]
    published: tuple[Published, ...]
    steps: int | None
    """How many steps it means to make, where it said so."""
    engine: str | None
    """Whose modules it trains: `yours` or `the course's`; None where it is no experiment of a lesson."""
    error: str | None
    host: str
    pid: int
    started: datetime
    day: date
    ended: datetime | None
    heartbeat: datetime
    source: str
    """Who writes its numbers: `track` (the script itself), or `output`: they are read from what it prints."""
    seed: str | None
    nan: tuple[str, int] | None
    """The first metric that was NaN, and at which step."""
    stopping: datetime | None
    """When it was asked to stop and said it would."""
    resumed: datetime | None
    """When it was last continued from a checkpoint."""
    spent: float
    """Seconds it ran before that."""

    @property
    def live(self) -> bool:
        return self.status == RUNNING

    def seconds(self, now: datetime | None = None) -> float:
        """Return how long it ran, or has run."""
        end = self.ended or (now or datetime.now(UTC) if self.live else self.heartbeat)
        return self.spent + max(0.0, (end - (self.resumed or self.started)).total_seconds())


@dataclass(frozen=True)
class Sample:
    """A text that a run kept at a step."""

    step: int
    text: str


@dataclass(frozen=True)
class RunFigure:
    """A picture that a run kept at a step: JSON for zerotohero.figures, or the bytes of a PNG."""

    name: str
    step: int
    kind: str
    data: bytes
    alt: str


def runs(db: sqlite3.Connection) -> list[RunRecord]:
    """Return all runs, the latest first."""
    return [_record(row) for row in db.execute("select * from runs order by number desc")]


def run_numbered(db: sqlite3.Connection, number: int) -> RunRecord | None:
    """Return the run with this number."""
    row = db.execute("select * from runs where number = ?", (number,)).fetchone()
    return _record(row) if row else None


def run_with_id(db: sqlite3.Connection, run: str) -> RunRecord | None:
    """Return the run with this id."""
    row = db.execute("select * from runs where id = ?", (run,)).fetchone()
    return _record(row) if row else None


def samples(db: sqlite3.Connection, run: str) -> list[Sample]:
    """Return the texts a run kept, in the order of their steps."""
    rows = db.execute("select step, text from samples where run = ? order by step, id", (run,))
    return [Sample(row["step"], row["text"]) for row in rows]


def figures(db: sqlite3.Connection, run: str) -> list[RunFigure]:
    """Return the pictures a run kept, by name and step."""
    rows = db.execute("select * from figures where run = ? order by name, step, id", (run,))
    return [RunFigure(row["name"], row["step"], row["kind"], bytes(row["data"]), row["alt"]) for row in rows]


@dataclass(frozen=True)
class Captured:
    """What was kept of a run's surroundings when it started."""

    files: dict[str, str]
    """The texts of its script and of the person's own modules that it used, by path."""
    command: str | None
    """Its arguments, where no config says what was set."""
    seed: str | None
    git: str | None
    """The commit, with `+` after it where something was not committed."""
    diff: str | None
    """What was not committed."""
    versions: dict[str, str]
    machine: dict[str, Any]
    tags: tuple[str, ...]
    notes: tuple[str, ...]


def captured(db: sqlite3.Connection, run: str) -> Captured:
    """Return what was kept of the surroundings of a run."""
    row = db.execute("select * from runs where id = ?", (run,)).fetchone()
    files = db.execute(
        "select path, code from run_files join snapshots using (sha256) where run = ? order by path", (run,)
    ).fetchall()
    command = json.loads(row["command"]) if row["command"] else None
    script = _snapshot(db, row["code"])
    return Captured(
        ({row["script"] or "the notebook": script} if script is not None else {}) | dict(files),
        " ".join(command["argv"]) if command and row["config"] == "{}" else None,
        row["seed"],
        row["git"],
        _snapshot(db, row["diff"]),
        json.loads(row["versions"]),
        json.loads(row["machine"] or "{}"),
        tuple(tag for (tag,) in db.execute("select tag from run_tags where run = ? order by tag", (run,))),
        tuple(text for (text,) in db.execute("select text from notes where run = ? order by id", (run,))),
    )


def _snapshot(db: sqlite3.Connection, sha256: str | None) -> str | None:
    row = db.execute("select code from snapshots where sha256 = ?", (sha256,)).fetchone()
    return None if row is None else str(row[0])


@dataclass(frozen=True)
class Histogram:
    """How some values lay at a step: `counts` in equally wide bins from `low` to `high`."""

    kind: str
    """`weights`, `activations`, `gradients` or `values`."""
    name: str
    step: int
    low: float | None
    high: float | None
    counts: tuple[int, ...]
    mean: float | None
    std: float | None
    count: int
    odd: int
    """How many were no finite number."""


def histograms(db: sqlite3.Connection, run: str) -> list[Histogram]:
    """Return the latest histogram of each kind and name of a run, in the order of their first."""
    # One aggregate alone, max(): the other columns are then those of its row.
    rows = db.execute(
        "select kind, name, max(step) as step, low, high, counts, mean, std, count, odd from histograms as one"
        " where run = ? group by kind, name order by kind,"
        " (select min(id) from histograms where run = one.run and kind = one.kind and name = one.name)",
        (run,),
    )
    return [Histogram(**{**dict(row), "counts": tuple(json.loads(row["counts"]))}) for row in rows]


def last_checkpoint(db: sqlite3.Connection, run: str) -> int | None:
    """Return the step after which a run can go on; None where it kept no checkpoint."""
    step: int | None = db.execute("select max(step) from checkpoints where run = ?", (run,)).fetchone()[0]
    return step


def pace(db: sqlite3.Connection, run: str) -> float | None:
    """Return the seconds that a step of this run takes, by its last hundred ticks; None before the second one."""
    rows = db.execute("select step, at from tick where run = ? order by step desc limit 100", (run,)).fetchall()
    if len(rows) < 2 or rows[0]["step"] == rows[-1]["step"]:
        return None
    return float((rows[0]["at"] - rows[-1]["at"]) / (rows[0]["step"] - rows[-1]["step"]))


def _record(row: sqlite3.Row) -> RunRecord:
    heartbeat = datetime.fromisoformat(row["heartbeat"])
    status = row["status"]
    if status == RUNNING and not _lives(row["host"], row["pid"], row["pid_started"], heartbeat):
        status = CRASHED
    return RunRecord(
        row["id"],
        row["number"],
        row["name"],
        row["lesson"],
        status,
        json.loads(row["config"]),
        tuple(Published(**one) for one in json.loads(row["published"])),
        row["steps"],
        row["engine"],
        row["error"],
        row["host"],
        row["pid"],
        datetime.fromisoformat(row["started"]),
        date.fromisoformat(row["day"]),
        _instant(row["ended"]),
        heartbeat,
        row["source"],
        row["seed"],
        (row["nan_metric"], row["nan_step"]) if row["nan_metric"] is not None else None,
        _instant(row["stopping"]),
        _instant(row["resumed"]),
        row["spent"],
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _lives(host: str, pid: int, mark: str | None, heartbeat: datetime) -> bool:
    """A run here lives as long as its process: a laptop that slept is not a crash. Elsewhere its heartbeat tells."""
    if host == socket.gethostname():
        return alive(pid, mark)
    return datetime.now(UTC) - heartbeat < SILENCE

"""A run's row: made at its start, or taken up again, with what is known of the code and the machine then.

Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import sys
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from zerotohero.place import working_folder
from zerotohero.store.connect import transaction
from zerotohero.store.packs import unpack_run
from zerotohero.store.process import started_mark
from zerotohero.store.snapshots import keep_snapshot
from zerotohero.track.surroundings import local_modules, read_text, seed_of, versions


@dataclass
class Start:
    """What is known of a run when it starts."""

    id: str
    name: str
    config: dict[str, Any]
    steps: int | None = None
    lesson: str | None = None
    published: list[dict[str, Any]] | None = None
    engine: str | None = None
    script: Path | None = None
    cells: str | None = None
    """A notebook's cells so far, where there is no script."""
    source: str = "track"
    resumes: int | None = None
    """The step of the checkpoint that it goes on from."""


def begin(db: sqlite3.Connection, start: Start, joins: bool = False) -> int | None:
    """Insert the run's row, or take it up where there is one already, and return its number.

    A run that is resumed loses what it logged after its checkpoint. With `joins` nothing is changed; None: no such run.
    """
    with transaction(db):
        known = db.execute("select number from runs where id = ?", (start.id,)).fetchone()
        if joins:
            return None if known is None else int(known[0])
        fields = _fields(db, start)
        if known is not None:
            if start.resumes is None:
                take_over(db, start)
            else:
                _resume(db, start, fields)
            return int(known[0])
        number = int(db.execute("select coalesce(max(number), 0) + 1 from runs").fetchone()[0])
        fields |= {"number": number}
        names = ", ".join(fields)
        db.execute(f"insert into runs ({names}) values ({', '.join(':' + name for name in fields)})", fields)
    return number


def take_over(db: sqlite3.Connection, start: Start) -> None:
    """Let a script that tracks itself have the row that was made for its output; what was read from that goes."""
    with transaction(db):
        row = db.execute("select source from runs where id = ?", (start.id,)).fetchone()
        if row is not None and row[0] == "output":
            db.execute("delete from point where series in (select id from series where run = ?)", (start.id,))
            db.execute("delete from series where run = ?", (start.id,))
            db.execute("delete from tick where run = ?", (start.id,))
            db.execute("update runs set nan_metric = null, nan_step = null where id = ?", (start.id,))
        db.execute(
            "update runs set name = ?, config = ?, steps = ?, seed = coalesce(?, seed), source = 'track' where id = ?",
            (start.name, json.dumps(start.config), start.steps, seed_of(start.config), start.id),
        )


def describe(db: sqlite3.Connection, run: str, git: tuple[str, str] | None, machine: dict[str, Any]) -> None:
    """Add what takes longer to find out than a start may: the commit, what is not in it, the machine."""
    with transaction(db):
        commit, diff = git or (None, "")
        kept = keep_snapshot(db, diff) if diff else None
        db.execute(
            "update runs set git = ?, diff = ?, machine = ? where id = ?", (commit, kept, json.dumps(machine), run)
        )


def keep_modules(db: sqlite3.Connection, start: Start, workspace: Path) -> None:
    """Keep the text of the person's own modules that are loaded by now, the versions of the others, and the seed."""
    with transaction(db):
        for path, text in local_modules(start.script, workspace):
            row = (start.id, path, keep_snapshot(db, text))
            db.execute("insert into run_files (run, path, sha256) values (?, ?, ?) on conflict do nothing", row)
        db.execute(
            "update runs set versions = ?, seed = coalesce(seed, ?) where id = ?",
            (json.dumps(versions()), seed_of(start.config), start.id),
        )


def now() -> str:
    """Return this moment as it is stored."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")


def _fields(db: sqlite3.Connection, start: Start) -> dict[str, Any]:
    code = start.cells if start.script is None else read_text(start.script)
    return {
        "id": start.id,
        "name": start.name,
        "lesson": start.lesson,
        "status": "running",
        "config": json.dumps(start.config),
        "published": json.dumps(start.published or []),
        "steps": start.steps,
        "engine": start.engine,
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "pid_started": started_mark(os.getpid()),
        "versions": json.dumps(versions()),
        "script": str(start.script) if start.script else None,
        "code": None if code is None else keep_snapshot(db, code),
        "command": json.dumps({"argv": sys.argv[1:], "cwd": str(working_folder())}),
        "seed": seed_of(start.config),
        "source": start.source,
        "started": now(),
        "day": datetime.now().date().isoformat(),
        "heartbeat": now(),
    }


def _resume(db: sqlite3.Connection, start: Start, fields: dict[str, Any]) -> None:
    renewed = ("config", "steps", "host", "pid", "pid_started", "versions", "script", "code", "command", "heartbeat")
    chosen = {name: fields[name] for name in renewed}
    former = db.execute("select started, resumed, ended, heartbeat, spent from runs where id = ?", (start.id,))
    started, resumed, ended, heartbeat, spent = former.fetchone()
    ran = datetime.fromisoformat(ended or heartbeat) - datetime.fromisoformat(resumed or started)
    chosen |= {"resumed": now(), "spent": spent + max(0.0, ran.total_seconds()), "id": start.id, "step": start.resumes}
    db.execute(
        f"update runs set {', '.join(f'{name} = :{name}' for name in chosen if name not in ('id', 'step'))},"
        " status = 'running', error = null, ended = null, stopping = null,"
        " nan_step = case when nan_step <= :step then nan_step end,"
        " nan_metric = case when nan_step <= :step then nan_metric end where id = :id",
        chosen,
    )
    unpack_run(db, start.id)
    beyond = (start.id, start.resumes)
    db.execute("delete from point where series in (select id from series where run = ?) and step > ?", beyond)
    for table in ("tick", "samples", "figures", "histograms", "checkpoints"):
        db.execute(f"delete from {table} where run = ? and step > ?", beyond)

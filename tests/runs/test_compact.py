"""Packing the runs that have ended, while others go on."""

import sqlite3
from pathlib import Path

from zerotohero.runs.compact import compact
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import runs
from zerotohero.store.schema import open_store
from zerotohero.track.opened import open_run


def loose(db: sqlite3.Connection) -> int:
    return int(db.execute("select count(*) from point").fetchone()[0])


def test_runs_that_have_ended_are_packed_and_a_live_one_is_left(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    with open_run(path, "done") as done:
        for step in range(3000):
            done.log(step, loss=1 / (1 + step), lr=0.1)
    live = open_run(path, "live")
    live.log(0, loss=1.0)
    killed = open_run(path, "killed")
    killed.log(0, loss=1.0)
    killed.finish()
    db = open_store(path)
    # As a kill -9 leaves it: its process is gone, and its row still says that it runs.
    db.execute("update runs set status = 'running', pid = 999999999, pid_started = 'x' where name = 'killed'")
    assert {run.name: run.status for run in runs(db)} == {"done": "finished", "live": "running", "killed": "crashed"}
    known = metrics(db, done.id)

    told: list[int] = []
    assert compact(path, packed=told.append) == sum(told) == 6001
    live.finish()
    assert loose(db) == 1
    assert metrics(db, done.id) == known
    assert points(db, done.id, "loss") == [(step, 1 / (1 + step)) for step in range(3000)]
    assert points(db, killed.id, "loss") == [(0, 1.0)]
    assert compact(path) == 1 and compact(path) == 0 and loose(db) == 0


def test_what_is_not_done_in_its_time_is_done_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    with open_run(path, "done") as run:
        for step in range(6000):
            run.log(step, loss=step)
    assert 0 < compact(path, seconds=0) < 6000
    compact(path)
    db = open_store(path)
    assert loose(db) == 0 and points(db, run.id, "loss") == [(step, float(step)) for step in range(6000)]

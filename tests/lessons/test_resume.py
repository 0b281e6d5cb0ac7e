"""A long experiment, killed or stopped, goes on with `--resume` as if nothing had been: every number the same."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from zerotohero.course.load import load_course
from zerotohero.course.workspace import create_workspace
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import RunRecord, run_numbered, samples

LONG = {
    "mlp/names": ["steps=8000", "every=10", "data=ssa-2018"],
    "activations/kaiming-fix": ["steps=8000", "every=10", "data=ssa-2018"],
    "wavenet/wavenet": ["steps=1000", "data=ssa-2018", "n_hidden=32"],
    "bengio2003/table1": ["data=letters", "epochs=3", "n=3", "m=4", "h=10", "batch=1024"],
    "attention2017/g2p": ["data=slice", "epochs=3", "d=32", "ff=64", "heads=2", "layers=1", "test=20", "beam=2"],
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_an_interrupted_experiment_ends_with_the_same_numbers(name: str, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    root = tmp_path / "work"
    workspace = create_workspace(root, load_course())
    sets = [word for setting in LONG[name] for word in ("--set", setting)]
    assert zth(root, "run", name, *sets).wait() == 0
    db = workspace.open()
    whole = recorded(db, 1)
    for number, how in ((2, "killed"), (3, "stopped")):
        started = zth(root, "run", name, *sets)
        while not db.execute(
            "select 1 from checkpoints join runs on runs.id = run where number = ?", (number,)
        ).fetchone():
            assert started.poll() is None
            time.sleep(0.01)
        run = recorded(db, number)
        os.kill(run.pid, signal.SIGKILL if how == "killed" else signal.SIGINT)
        started.wait()
        left = recorded(db, number)
        assert left.status == ("crashed" if how == "killed" else "stopped")
        assert curves(db, left) != curves(db, whole)
        assert zth(root, "run", "--resume", str(number)).wait() == 0
        again = recorded(db, number)
        assert again.status == "finished" and again.config == whole.config
        assert curves(db, again) == curves(db, whole)
        assert samples(db, again.id) == samples(db, whole.id)
    db.close()


def zth(root: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "zerotohero", *words], cwd=root, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )


def recorded(db: sqlite3.Connection, number: int) -> RunRecord:
    run = run_numbered(db, number)
    assert run is not None
    return run


def curves(db: sqlite3.Connection, run: RunRecord) -> dict[str, list[tuple[int, float]]]:
    return {one.name: points(db, run.id, one.name) for one in metrics(db, run.id)}

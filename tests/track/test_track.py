"""Tracking as a training script uses it: in scripts of their own, killed, forked, failing, and never in their way."""

import math
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zerotohero import track
from zerotohero.course.workspace import Workspace
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import run_numbered, runs, samples
from zerotohero.track.run import open_run


def script(folder: Path, text: str, **environment: str) -> subprocess.Popen[str]:
    path = folder / "train.py"
    path.write_text("import zerotohero.track as track\n" + textwrap.dedent(text))
    known = {name: value for name, value in os.environ.items() if name not in ("ZTH_DB", "ZTH_HOME")}
    return subprocess.Popen(
        [sys.executable, str(path)],
        cwd=folder,
        env=known | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_script_in_a_workspace_writes_to_it(workspace: Workspace) -> None:
    folder = workspace.root / "deep" / "er"
    folder.mkdir(parents=True)
    _, said = script(
        folder,
        """
        run = track.start("mine", config={"lr": 0.1, "steps": 7, "odd": object})
        for step in range(7):
            run.log(step, loss=1 / (step + 1))
        run.sample(6, "emma [b]")
        """,
    ).communicate(timeout=30)
    assert said == ""
    db = workspace.open()
    (run,) = runs(db)
    assert (run.name, run.status, run.steps, run.number) == ("mine", "finished", 7, 1)
    assert run.config["lr"] == 0.1 and "object" in run.config["odd"]
    assert points(db, run.id, "loss") == [(step, 1 / (step + 1)) for step in range(7)]
    assert points(db, run.id, "loss", after=4) == [(5, 1 / 6), (6, 1 / 7)]
    assert [sample.text for sample in samples(db, run.id)] == ["emma [b]"]
    db.close()


@pytest.mark.parametrize(
    ("last", "status"),
    [("1 / 0", "failed"), ("raise KeyboardInterrupt", "stopped"), ("run.finish()", "finished"), ("pass", "finished")],
)
def test_how_a_script_ends_is_how_its_run_ends(workspace: Workspace, last: str, status: str) -> None:
    script(workspace.root, f'run = track.start("mine")\nrun.log(0, loss=1)\n{last}').communicate(timeout=30)
    db = workspace.open()
    (run,) = runs(db)
    assert run.status == status
    assert (status == "failed") == ("ZeroDivisionError" in (run.error or ""))
    db.close()


def test_a_killed_run_is_crashed_at_once_and_what_it_logged_is_there(workspace: Workspace) -> None:
    process = script(
        workspace.root,
        """
        run = track.start("mine")
        run.log(0, loss=1.0)
        run.sample(0, "on disk")
        print("logged", flush=True)
        input()
        """,
    )
    assert process.stdout and process.stdout.readline() == "logged\n"
    db = workspace.open()
    while not samples(db, runs(db)[0].id):
        assert process.poll() is None
    assert runs(db)[0].status == "running" and runs(db)[0].live
    process.send_signal(signal.SIGKILL)
    process.communicate()
    (run,) = runs(db)
    assert run.status == "crashed" and not run.live
    assert points(db, run.id, "loss") == [(0, 1.0)]
    db.close()


def test_a_run_of_another_machine_lives_by_its_heartbeat(workspace: Workspace) -> None:
    db = workspace.open()
    with open_run(workspace.db_path, "far") as run:
        db.execute("update runs set host = 'elsewhere', heartbeat = '2020-01-01T00:00:00.000+00:00'")
        assert run_numbered(db, 1).status == "crashed"  # type: ignore[union-attr]
        db.execute("update runs set heartbeat = strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')")
        assert run_numbered(db, run.number or 0).status == "running"  # type: ignore[union-attr]
    db.close()


def test_without_a_workspace_it_goes_to_the_users_data_folder(tmp_path: Path) -> None:
    data = tmp_path / "data"
    _, said = script(
        tmp_path, 'track.start("bare").log(0, loss=2)', XDG_DATA_HOME=str(data), XDG_STATE_HOME=str(tmp_path / "state")
    ).communicate(timeout=30)
    assert said == ""
    db = sqlite3.connect(data / "zth" / "zth.db")
    assert db.execute("select experiment, metric, value from metrics").fetchall() == [("bare", "loss", 2.0)]
    db.close()


def test_nothing_raises_into_the_training(workspace: Workspace, capfd: pytest.CaptureFixture[str]) -> None:
    with open_run(workspace.db_path, "odd") as run:
        run.log("first", loss=1)  # type: ignore[arg-type]
        run.log(0, loss="low")  # type: ignore[arg-type]
        run.log(0, loss=10**400)
        run.log(0, loss=float("nan"), high=math.inf)
        run.log(0, loss=float("nan"))
        run.sample(0, "a\x00b\ud800")
        run.figure("none", object())
    said = capfd.readouterr().err
    assert said.count("was left out") == 4
    db = workspace.open()
    assert math.isnan(points(db, run.id, "loss")[0][1])
    assert points(db, run.id, "high") == [(0, math.inf)]
    assert samples(db, run.id)[0].text == "a�b?"
    assert metrics(db, run.id)[0].last is None
    db.close()


def test_what_cannot_be_written_is_said_once_and_the_training_goes_on(tmp_path: Path) -> None:
    (tmp_path / "zth.toml").touch()
    (tmp_path / "zth.db").mkdir()
    process = script(tmp_path, 'run = track.start("mine")\nfor n in range(9): run.log(n, loss=n)\nprint("trained")')
    out, said = process.communicate(timeout=60)
    assert out == "trained\n" and process.returncode == 0
    assert said.count("zth.db") == 2 and "The training goes on" in said and "Traceback" not in said


def test_a_locked_database_costs_nothing(workspace: Workspace) -> None:
    run = open_run(workspace.db_path, "patient")
    other = sqlite3.connect(workspace.db_path, isolation_level=None)
    other.execute("begin immediate")
    for step in range(100):
        run.log(step, loss=step)
    other.execute("rollback")
    other.close()
    run.finish()
    db = workspace.open()
    assert len(points(db, run.id, "loss")) == 100
    db.close()


def test_the_same_name_again_finishes_the_former(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZTH_DB", str(workspace.db_path))
    first, second = track.start("cell"), track.start("cell")
    first.log(0, loss=1)
    second.finish()
    db = workspace.open()
    assert [(run.id, run.status) for run in runs(db)] == [(second.id, "finished"), (first.id, "finished")]
    db.close()


def test_a_forked_child_writes_nothing(workspace: Workspace) -> None:
    with open_run(workspace.db_path, "parent") as run:
        child = os.fork()
        if child == 0:
            run.log(0, loss=1)
            run.finish()
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        run.log(1, loss=2)
    db = workspace.open()
    assert points(db, run.id, "loss") == [(1, 2.0)]
    db.close()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(-(2**40), 2**40), st.floats(allow_nan=False)), max_size=50))
def test_the_last_value_of_each_step_is_what_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, logged: list[tuple[int, float]]
) -> None:
    path = tmp_path_factory.mktemp("track") / "zth.db"
    with open_run(path, "any") as run:
        for step, value in logged:
            run.log(step, loss=value)
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    assert points(db, run.id, "loss") == sorted(dict(logged).items())
    db.close()

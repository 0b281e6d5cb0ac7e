"""Tracking as a training script uses it: in scripts of their own, killed, forked, failing, and never in their way."""

import math
import os
import signal
import sqlite3
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.track.scripts import script
from zerotohero import track
from zerotohero.course.workspace import Workspace
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import captured, run_numbered, runs, samples
from zerotohero.track.opened import open_run


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


class Wicked:
    def __str__(self) -> str:
        raise ValueError("no text of mine")


def test_nothing_raises_into_the_training(workspace: Workspace, capfd: pytest.CaptureFixture[str]) -> None:
    with open_run(workspace.db_path, "odd") as run:
        for step in range(9):
            run.log(step, loss="low")  # type: ignore[arg-type]
        run.log(1.5, loss=1)  # type: ignore[arg-type]
        run.log(0, loss=10**400)
        run.log(2**70, loss=1)
        run.log(0, {"a\ud800": 3.0})
        run.sample(0, Wicked())
        run.histogram(0, weight=[1.0])
        run.histogram(0, weights=["no"])
        run.note(Wicked())  # type: ignore[arg-type]
        run.tag(Wicked())  # type: ignore[arg-type]
        run.checkpoint(0, state={"odd": object()})
        run.log(0, loss=float("nan"), high=math.inf)
        run.log(0, loss=float("nan"))
        run.sample(0, "a\x00b\ud800")
        run.figure("none", object())
    said = capfd.readouterr().err
    assert said.count("loss at step 0 was left out, as it is no number: could not convert") == 1
    assert said.count("was left out") == 11 and "A step beyond 2**63" in said and "`weight`" in said
    assert "`object` at state['odd']" in said and "Traceback" not in said
    db = workspace.open()
    assert math.isnan(points(db, run.id, "loss")[0][1])
    assert points(db, run.id, "high") == [(0, math.inf)]
    assert samples(db, run.id)[0].text == "a�b?"
    assert points(db, run.id, "a?") == [(0, 3.0)]
    assert {metric.name: metric.last for metric in metrics(db, run.id)}["loss"] is None
    assert run_numbered(db, 1).nan == ("loss", 0)  # type: ignore[union-attr]
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


@dataclass
class Config:
    lr: float = 0.5
    steps: int = 7


@pytest.mark.parametrize("config", [{"lr": 0.5, "steps": 7}, Config(), Namespace(lr=0.5, steps=7)])
def test_a_config_is_a_dict_a_dataclass_or_a_namespace(workspace: Workspace, config: object) -> None:
    run = open_run(workspace.db_path, "chosen", config)
    run.finish()
    db = workspace.open()
    (kept,) = runs(db)
    assert kept.config == run.config == {"lr": 0.5, "steps": 7} and kept.steps == 7
    db.close()


def test_a_number_is_whatever_holds_one(workspace: Workspace) -> None:
    with open_run(workspace.db_path, "numbers") as run:
        run.log(0, loss=np.float32(1.5), tensor=torch.tensor([2.5], requires_grad=True), node=Namespace(data=3.5))
        run.log(np.int64(1), {"train/loss": 4}, loss=True)  # type: ignore[arg-type]
        run.log(loss=6)
    db = workspace.open()
    found = {metric.name: points(db, run.id, metric.name) for metric in metrics(db, run.id)}
    assert found == {
        "loss": [(0, 1.5), (1, 1.0), (2, 6.0)],
        "tensor": [(0, 2.5)],
        "node": [(0, 3.5)],
        "train/loss": [(1, 4.0)],
    }
    db.close()


def test_one_value_that_is_none_costs_no_other(workspace: Workspace, capfd: pytest.CaptureFixture[str]) -> None:
    with open_run(workspace.db_path, "mixed") as run:
        for step in range(3):
            run.log(step, before=1.0, odd=None, after=np.float32(2))
    assert capfd.readouterr().err.count("odd at step 0 was left out, as it is no number") == 1
    db = workspace.open()
    assert {one.name: one.count for one in metrics(db, run.id)} == {"before": 3, "after": 3}
    db.close()


def test_a_call_as_other_trackers_have_it_is_understood(workspace: Workspace) -> None:
    with open_run(workspace.db_path, "habits") as run:
        run.log({"loss": 3.0})
        run.log({"loss": 2.0}, step=5)
        run.log({"loss": 1.0, "step": 7, "eval": {"acc": 0.5, "top": {"5": 0.9}}})
        run.log(step=8, loss=0.5)
        run.log(9, step=0.25)
    db = workspace.open()
    found = {metric.name: points(db, run.id, metric.name) for metric in metrics(db, run.id)}
    assert found == {
        "loss": [(0, 3.0), (5, 2.0), (7, 1.0), (8, 0.5)],
        "eval/acc": [(7, 0.5)],
        "eval/top/5": [(7, 0.9)],
        "step": [(9, 0.25)],
    }
    db.close()


def test_a_script_that_is_no_file_has_a_run_of_a_plain_name(workspace: Workspace) -> None:
    text = "from zerotohero import track; track.log(loss=1.0)"
    for words, said in ((["-"], text), (["-c", text], "")):
        subprocess.run([sys.executable, *words], input=said, text=True, cwd=workspace.root, check=True, timeout=60)
    db = workspace.open()
    assert [tuple(row) for row in db.execute("select name, script from runs")] == [("script", None)] * 2
    db.close()


def wait_until(there: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not there():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_clock_that_is_set_back_does_not_stop_the_heartbeat(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zerotohero.track.writer.SURE_SECONDS", 0.0)
    run = open_run(workspace.db_path, "late")
    run.log(0, loss=1.0)
    db = workspace.open()
    wait_until(lambda: bool(points(db, run.id, "loss")))
    asked = "select heartbeat from runs where id = ?"
    before = db.execute(asked, (run.id,)).fetchone()[0]
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() - 86_400)
    run.log(1, loss=1.0)
    wait_until(lambda: db.execute(asked, (run.id,)).fetchone()[0] != before)
    run.finish()
    db.close()


def test_notes_and_tags_are_kept_once(workspace: Workspace) -> None:
    with open_run(workspace.db_path, "said") as run:
        for _ in range(2):
            run.note(" the loss is stuck at ln 27 ")
            run.tag("baseline", "week 2")
    db = workspace.open()
    kept = db.execute("select text, run from notes").fetchall()
    assert [tuple(row) for row in kept] == [("the loss is stuck at ln 27", run.id)]
    assert [row["tag"] for row in db.execute("select tag from run_tags order by tag")] == ["baseline", "week 2"]
    db.close()


STOPS = """
run = track.start("hot", stop_on_nan=True)
for step in range(100):
    {asks}
    run.log(step, loss=float("nan") if step == 3 else 1.0)
print("end", step)
"""


DEAF = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)"
"""As what a shell has put in the background."""


@pytest.mark.parametrize("before", ["", DEAF])
@pytest.mark.parametrize(("asks", "ends"), [("if run.stopping: break", "end 4\n"), ("pass", "")])
def test_nan_ends_a_run_that_is_to_stop_on_it(workspace: Workspace, before: str, asks: str, ends: str) -> None:
    out, said = script(workspace.root, before + STOPS.format(asks=asks)).communicate(timeout=30)
    assert out == ends and "loss is NaN at step 3 of run hot" in said
    db = workspace.open()
    (run,) = runs(db)
    assert (run.status, run.error, run.nan) == ("stopped", "loss was NaN at step 3.", ("loss", 3))
    assert len(points(db, run.id, "loss")) == 4
    db.close()


def test_the_first_interrupt_asks_and_the_second_ends(workspace: Workspace) -> None:
    text = """
    run = track.start("asked")
    step = 0
    print("goes", run.stopping, flush=True)
    while True:
        run.log(step, loss=1.0)
        step += 1
        if run.stopping:
            print("asked", flush=True)
            if not {more}:
                break
    print("saved", flush=True)
    """
    process = script(workspace.root, text.format(more=False))
    assert process.stdout and process.stdout.readline() == "goes False\n"
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=30)
    assert (out, process.returncode) == ("asked\nsaved\n", 0) and "Ctrl-C again" in said
    process = script(workspace.root, text.format(more=True))
    assert process.stdout and process.stdout.readline() == "goes False\n"
    process.send_signal(signal.SIGINT)
    assert process.stdout.readline() == "asked\n"
    process.send_signal(signal.SIGINT)
    assert "KeyboardInterrupt" in process.communicate(timeout=30)[1] and process.returncode
    db = workspace.open()
    assert [run.status for run in runs(db)] == ["stopped", "stopped"] and runs(db)[0].stopping
    db.close()


def test_a_full_disk_is_said_once_and_the_training_goes_on(workspace: Workspace) -> None:
    text = """
    import resource, sqlite3, time
    run = track.start("full")
    run.log(0, loss=0.0)
    run.sample(0, "before")
    db = sqlite3.connect("zth.db")
    while not db.execute("select 1 from samples").fetchone():
        time.sleep(0.01)
    db.close()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limit[1]))
    run.checkpoint(1, state={"text": "x" * 100_000})
    for step in range(1, 20_000):
        run.log(step, loss=float(step))
    time.sleep(1.5)
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    print("trained")
    """
    out, said = script(workspace.root, text).communicate(timeout=60)
    assert out == "trained\n" and "Traceback" not in said
    assert said.count("zth.db") == 1 and said.count("This checkpoint is not kept") == 1
    db = workspace.open()
    (run,) = runs(db)
    assert run.status == "finished" and len(points(db, run.id, "loss")) == 20_000
    assert db.execute("pragma integrity_check").fetchone()[0] == "ok"
    assert not list(workspace.root.rglob("*.new")) and not db.execute("select 1 from checkpoints").fetchone()
    db.close()


def test_a_notebook_keeps_its_cells_and_each_start_is_a_run(workspace: Workspace) -> None:
    """As a kernel has them: no file, the cells so far in `In`, and an interrupt that ends a cell and no more."""
    cells = """
from zerotohero import track
In = ["", "first cell"]
run = track.start("cell")
run.log(0, loss=1.0)
try:
    raise KeyboardInterrupt
except KeyboardInterrupt:
    pass
run.log(1, loss=0.5)
In.append("second cell")
run = track.start("cell")
other = track.start("other")
other.log(0, loss=2.0)
run.log(0, loss=3.0)
track.log(1, loss=2.5)
"""
    known = {name: value for name, value in os.environ.items() if name not in ("ZTH_DB", "ZTH_HOME")}
    done = subprocess.run([sys.executable, "-c", cells], cwd=workspace.root, env=known, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    with workspace.opened() as db:
        other, second, first = runs(db)
        assert [run.status for run in (first, second, other)] == ["finished"] * 3
        assert points(db, first.id, "loss") == [(0, 1.0), (1, 0.5)] and points(db, second.id, "loss") == [(0, 3.0)]
        assert points(db, other.id, "loss") == [(0, 2.0), (1, 2.5)]
        assert captured(db, first.id).files == {"the notebook": "first cell"}
        assert captured(db, second.id).files == {"the notebook": "first cell\n\nsecond cell"}

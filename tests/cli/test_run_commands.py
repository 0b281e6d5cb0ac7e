"""`zth run` and `zth runs`, as a person uses them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from zerotohero.course.workspace import Workspace
from zerotohero.store.runs import runs

Zth = Callable[..., Result]

SCRIPT = """
from dataclasses import dataclass
import time

@dataclass
class Config:
    steps: int = 3
    seconds: float = 0.0

def main(config, run):
    for step in range(config.steps):
        run.log(step, loss=1 / (1 + step))
        run.sample(step, "x[/]")
        time.sleep(config.seconds)
    print("said by the script")
"""


@pytest.fixture
def train(workspace: Workspace) -> Path:
    path = workspace.root / "train.py"
    path.write_text(SCRIPT)
    return path


def test_a_run_is_printed_as_it_goes_and_shown_later(zth: Zth, train: Path) -> None:
    result = zth("run", "train.py", "--set", "steps=2")
    assert result.exit_code == 0
    for words in ("step 0  loss 1", "step 1  loss 0.5", "x[/]", "said by the script", "run 1 train", "finished"):
        assert words in result.output
    shown = zth("runs", "show", "1").output
    assert "steps=2" in shown and "last 0.5 at step 1" in shown and "x[/]" in shown
    (run,) = json.loads(zth("runs", "list", "--json").stdout)["runs"]
    assert (run["handle"], run["name"], run["status"], run["config"]["steps"]) == ("1", "train", "finished", 2)
    assert run["metrics"] == {"loss": {"last": 0.5, "min": 0.5, "max": 1.0, "step": 1, "count": 2}}
    assert json.loads(zth("runs", "show", "train", "--json").stdout)["runs"] == [run]


def test_a_failing_run_shows_its_traceback_and_ends_with_1(zth: Zth, train: Path) -> None:
    result = zth("run", "train.py", "--set", "seconds=-1")
    assert result.exit_code == 1
    assert "✗ failed" in result.output and "ValueError" in result.output and 'train.py", line' in result.output
    assert "✗ failed" in zth("runs", "list").output


@pytest.mark.parametrize(
    ("text", "said"),
    [("def main(config, run) !", "SyntaxError: expected ':'"), ("def f(): 1 / 0\nf()", "ZeroDivisionError")],
)
def test_what_a_script_raises_is_shown_without_frames_of_ours(workspace: Workspace, text: str, said: str) -> None:
    (workspace.root / "bad.py").write_text(text)
    asked = subprocess.run(
        [sys.executable, "-m", "zerotohero", "run", "bad.py"], cwd=workspace.root, text=True, capture_output=True
    )
    assert asked.returncode == 1 and said in asked.stderr
    assert "bad.py" in asked.stderr and "experiment.py" not in asked.stderr


def test_what_is_not_there_is_answered_with_what_is(zth: Zth) -> None:
    assert "no experiment `nothing`" in zth("run", "nothing").output
    assert zth("run", "nothing").exit_code == 2
    assert "nowhere.py is not there" in zth("run", "nowhere.py").output
    assert "There is no run `9`" in zth("runs", "show", "9").output
    assert "No run yet" in zth("runs", "list").output


def test_any_other_script_runs_as_it_is(workspace: Workspace) -> None:
    plain = workspace.root / "plain.py"
    plain.write_text("import micrograd.engine, zerotohero.track, sys\nprint(micrograd.engine.__file__)\nsys.exit(3)")
    asked = subprocess.run(
        [sys.executable, "-m", "zerotohero", "run", "plain.py"], cwd=workspace.root, text=True, capture_output=True
    )
    assert asked.returncode == 3 and str(workspace.root / "lessons") in asked.stdout


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_ctrl_c_stops_the_run_and_a_closed_terminal_does_not(workspace: Workspace, train: Path, how: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "zerotohero", "run", "train.py", "--set", "steps=1000", "--set", "seconds=0.02"],
        cwd=workspace.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    while "step" not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(how)
    shown = process.communicate(timeout=30)[0]
    db = workspace.open()
    (run,) = runs(db)
    if how == signal.SIGINT:
        assert process.returncode == 130 and "○ stopped" in shown and run.status == "stopped"
    else:
        assert run.status == "running"
        os.kill(run.pid, signal.SIGTERM)
        while runs(db)[0].live:
            pass
        assert runs(db)[0].status == "stopped"
    db.close()


def test_runs_stop_stops_a_run_of_another_terminal(zth: Zth, workspace: Workspace, train: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "zerotohero", "run", "train.py", "--set", "steps=1000", "--set", "seconds=0.02"],
        cwd=workspace.root,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    while "step" not in process.stdout.readline():
        assert process.poll() is None
    assert "Run 1 is stopped." in zth("runs", "stop", "train").output
    process.communicate(timeout=30)
    assert process.returncode == 130
    assert zth("runs", "stop", "1").exit_code == 1

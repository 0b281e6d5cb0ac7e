"""`zth run` of any script: in a terminal of its own, stopped, killed, resumed, and read from what it prints."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.terminal import terminal
from zerotohero.course.workspace import Workspace
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import run_numbered, runs
from zerotohero.track.place import outside

Zth = Callable[..., Result]

PLAIN = """
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--lr", type=float)
parser.add_argument("--nan", type=int, default=99)
chosen = parser.parse_args()
for step in range(5):
    print(f"step {step} | loss {float('nan') if step == chosen.nan else 1 / (step + 1)}")
"""


def zth_run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "zerotohero", "run", *words],
        cwd=folder,
        text=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def write(workspace: Workspace, name: str, text: str) -> None:
    (workspace.root / name).write_text(text)


def test_an_unmodified_script_is_a_run_whose_numbers_are_read_from_its_output(workspace: Workspace) -> None:
    write(workspace, "train.py", PLAIN)
    asked = zth_run(workspace.root, "train.py", "--", "--lr", "0.1")
    assert asked.returncode == 0 and asked.stdout.splitlines()[0] == "step 0 | loss 1.0"
    assert "run 1 train finished" in asked.stderr and "loss 0.2 at step 4" in asked.stderr
    db = workspace.open()
    (run,) = runs(db)
    assert (run.name, run.status, run.config, run.source) == ("train", "finished", {"lr": 0.1}, "output")
    assert points(db, run.id, "loss") == [(step, 1 / (step + 1)) for step in range(5)]
    log = (workspace.root / "runs" / f"{run.id}.log").read_text()
    assert log == asked.stdout
    db.close()


def test_what_a_script_prints_otherwise_is_read_by_patterns_of_its_own(workspace: Workspace) -> None:
    write(workspace, "odd.py", "print('@7 L2.5')\nprint('step 8 loss 3')")
    assert zth_run(workspace.root, "odd.py", "--pattern", r"@(?P<step>\d+) L(?P<loss>\S+)").returncode == 0
    with (workspace.root / "zth.toml").open("a") as file:
        file.write("\n[patterns]\n'odd.py' = '@(?P<step>\\d+) L(?P<loss>\\S+)'\n")
    assert zth_run(workspace.root, "odd.py").returncode == 0
    db = workspace.open()
    assert [points(db, run.id, "loss") for run in runs(db)] == [[(7, 2.5)]] * 2
    db.close()
    refused = zth_run(workspace.root, "odd.py", "--pattern", "(")
    assert refused.returncode == 2 and "--pattern: `(` is no regular expression" in refused.stderr


def test_a_script_has_a_terminal_and_a_process_group_of_its_own(workspace: Workspace) -> None:
    write(
        workspace,
        "asks.py",
        "import os, sys, shutil\n"
        "print(sys.stdin.isatty(), sys.stdout.isatty(), sys.stderr.isatty(), os.getpgrp() == os.getpid())\n"
        "sys.stdout.write('\\r 10%|#         |')\nsys.stdout.flush()\n"
        "print('hello', input())\n",
    )
    with terminal(workspace.root, "run", "asks.py") as shown:
        shown.until("True True True True\r\n")
        shown.until("\r 10%|#         |")
        shown.type("Ann\n")
        shown.until("hello Ann\r\n")
        assert shown.end()[0] == 0


STOPS = """
import zerotohero.track as track
run = track.start("listens")
print("goes", run.stopping, flush=True)
while not run.stopping:
    run.log(loss=1.0)
print("saving", flush=True)
while {deaf}:
    pass
print("saved", flush=True)
"""


def test_the_first_ctrl_c_asks_a_script_that_listens_to_stop(workspace: Workspace) -> None:
    write(workspace, "listens.py", STOPS.format(deaf=False))
    with terminal(workspace.root, "run", "listens.py") as shown:
        shown.until("goes False")
        shown.type("\x03")
        shown.until("saved")
        assert shown.end()[0] == 0
    db = workspace.open()
    assert [(run.name, run.status) for run in runs(db)] == [("listens", "stopped")]
    db.close()


def test_the_second_ctrl_c_ends_it(workspace: Workspace) -> None:
    write(workspace, "listens.py", STOPS.format(deaf=True))
    with terminal(workspace.root, "run", "listens.py") as shown:
        shown.until("goes False")
        shown.type("\x03")
        shown.until("saving")
        shown.type("\x03")
        shown.until("KeyboardInterrupt")
        assert shown.end()[0] == 130
    db = workspace.open()
    assert [run.status for run in runs(db)] == ["stopped"]
    db.close()


def test_a_script_that_listens_to_nothing_gets_ctrl_c_as_it_is(workspace: Workspace) -> None:
    write(
        workspace,
        "own.py",
        "import signal, time\n"
        "heard = []\n"
        "signal.signal(signal.SIGINT, lambda *_: heard.append(print('heard', flush=True)))\n"
        "print('goes', flush=True)\n"
        "while len(heard) < 2: time.sleep(0.01)\n"
        "print('through', flush=True)\n",
    )
    with terminal(workspace.root, "run", "own.py") as shown:
        shown.until("goes")
        for _ in range(2):
            shown.type("\x03")
            shown.until("heard")
        shown.until("through")
        assert shown.end()[0] == 0


def test_a_closed_terminal_does_not_end_the_run(workspace: Workspace) -> None:
    (workspace.root / "go").touch()
    write(
        workspace,
        "long.py",
        "import pathlib, time\nprint('goes', flush=True)\n"
        "while pathlib.Path('go').exists(): print('step 1 loss 2', flush=True)\nprint('step 2 loss 1', flush=True)\n",
    )
    with terminal(workspace.root, "run", "long.py") as shown:
        shown.until("goes")
    db = workspace.open()
    assert [run.status for run in runs(db)] == ["running"]
    (workspace.root / "go").unlink()
    while runs(db)[0].live or not metrics(db, runs(db)[0].id) or metrics(db, runs(db)[0].id)[0].step < 2:
        pass
    assert runs(db)[0].status == "finished"
    db.close()


def test_nan_in_the_output_is_said_and_ends_the_run_that_is_to_stop_on_it(workspace: Workspace) -> None:
    write(workspace, "train.py", PLAIN + "input()\n")
    with terminal(workspace.root, "run", "train.py", "--stop-on-nan", "--", "--nan", "2") as shown:
        shown.until("loss is NaN at step 2")
        assert shown.end()[0] == 130
    db = workspace.open()
    (run,) = runs(db)
    assert (run.status, run.error, run.nan) == ("stopped", "loss was NaN at step 2.", ("loss", 2))
    db.close()


def test_what_is_printed_faster_than_it_is_read_is_read_to_its_end(workspace: Workspace, zth: Zth) -> None:
    write(
        workspace,
        "fast.py",
        "for n in range(3000): print(f'step {n} | loss {1 / (n + 1):.4f}')\nprint('loss: 7.5', end='')\n",
    )
    assert zth_run(workspace.root, "fast.py").returncode == 0
    (run,) = json.loads(zth("runs", "list", "--json").stdout)["runs"]
    assert run["metrics"]["loss"] | {"min": 0} == {"count": 3001, "last": 7.5, "max": 7.5, "min": 0, "step": 3000}


TRAINS = """
import os, random, sys
import zerotohero.track as track
random.seed(1)
own = random.Random(2)
run = track.start("walk", config={"lr": 0.5})
place, first = 0.0, 0
if run.resumed:
    place, own, first = run.resumed.state["place"], run.resumed.state["own"], run.resumed.step + 1
for step in range(first, 20):
    place += random.gauss(0, 1) + own.random()
    run.log(step, place=place)
    if step % 5 == 4:
        run.checkpoint(step, state={"place": place, "own": own})
    if step == 12 and "--die" in sys.argv and not run.resumed:
        os.kill(os.getpid(), 9)
"""


def test_a_killed_run_goes_on_from_its_checkpoint_as_if_nothing_had_been(workspace: Workspace, zth: Zth) -> None:
    write(workspace, "walk.py", TRAINS)
    assert zth_run(workspace.root, "walk.py").returncode == 0
    write(workspace, "walk.py", TRAINS.replace("os.kill", "__import__('time').sleep(1); os.kill"))
    assert zth_run(workspace.root, "walk.py", "--", "--die").returncode == 137
    db = workspace.open()
    assert run_numbered(db, 2).status == "crashed"  # type: ignore[union-attr]
    asked = zth_run(workspace.root, "--resume", "2")
    assert asked.returncode == 0 and "Goes on with run 2 (walk) after step 9" in asked.stderr
    whole, again = (run_numbered(db, number) for number in (1, 2))
    assert whole and again and again.status == "finished" and len(runs(db)) == 2
    assert points(db, again.id, "place") == points(db, whole.id, "place")
    folder = workspace.root / "runs" / again.id
    (folder / "step-19.json").write_text("{")
    write(workspace, "walk.py", TRAINS + "\n")
    asked = zth_run(workspace.root, "--resume", "walk")
    assert asked.returncode == 0 and "walk.py has changed since" in asked.stderr
    assert "The one before it is taken" in asked.stdout + asked.stderr
    for path in folder.iterdir():
        path.unlink()
    gone = zth_run(workspace.root, "--resume", "2")
    assert gone.returncode == 4 and "is gone" in gone.stderr and gone.stderr.count("\n") == 1
    db.close()


INTERRUPTED = """
import os, random, signal, sys
from zerotohero import track
random.seed(1)
run = track.start("stops")
place, first = 0.0, 0
if run.resumed:
    place, first = run.resumed.state["place"], run.resumed.step + 1
for step in range(first, 20):
    place += random.gauss(0, 1)
    run.log(step, place=place)
    if run.stopping:
        run.checkpoint(step, state={"place": place})
        break
    if step == 6 and "--interrupt" in sys.argv and not run.resumed:
        os.kill(os.getpid(), signal.SIGINT)
"""


def test_a_stopped_run_goes_on_where_it_stopped(workspace: Workspace) -> None:
    write(workspace, "stops.py", INTERRUPTED)
    assert zth_run(workspace.root, "stops.py").returncode == 0
    asked = zth_run(workspace.root, "stops.py", "--", "--interrupt")
    assert asked.returncode == 0 and "zth: `zth run --resume 2` goes on after step 7.\n" in asked.stderr
    db = workspace.open()
    stopped = run_numbered(db, 2)
    assert stopped and stopped.status == "stopped" and len(points(db, stopped.id, "place")) == 8
    asked = zth_run(workspace.root, "--resume", "2")
    assert asked.returncode == 0 and "Goes on with run 2 (stops) after step 7" in asked.stderr
    whole, again = (run_numbered(db, number) for number in (1, 2))
    assert whole and again and again.status == "finished"
    assert points(db, again.id, "place") == points(db, whole.id, "place")
    db.close()


EXPERIMENT = """
from dataclasses import dataclass
@dataclass
class Config:
    steps: int = 4
    lr: float = 0.5
def main(config, run):
    first = run.resumed.step + 1 if run.resumed else 0
    for step in range(first, config.steps):
        run.log(step, loss=config.lr)
        run.checkpoint(step)
"""


def test_an_experiment_goes_on_with_other_settings(workspace: Workspace, zth: Zth) -> None:
    write(workspace, "exp.py", EXPERIMENT)
    assert zth("run", "exp.py", "--set", "lr=0.25").exit_code == 0
    result = zth("run", "--resume", "exp", "--set", "steps=6")
    assert result.exit_code == 0 and "after step 3" in result.output
    db = workspace.open()
    (run,) = runs(db)
    assert run.config == {"steps": 6, "lr": 0.25} and run.steps == 6
    assert points(db, run.id, "loss") == [(step, 0.25) for step in range(6)]
    db.close()


def test_what_cannot_be_resumed_is_refused_in_a_sentence(workspace: Workspace, zth: Zth) -> None:
    write(workspace, "train.py", PLAIN)
    assert zth("run", "train.py").exit_code == 0
    refused = zth("run", "--resume", "1")
    assert refused.exit_code == 1 and refused.output.startswith(
        "zth: Run 1 (train) cannot go on: it kept no checkpoint"
    )
    assert refused.output.count("\n") == 1
    assert zth("run", "--resume", "7").exit_code == 2
    assert "what the run ran" in zth("run", "train.py", "--resume", "1").output


def test_where_no_checkpoint_can_be_read_none_is_offered(workspace: Workspace) -> None:
    write(workspace, "walk.py", f"{TRAINS}\nraise SystemExit(1)")
    offered = "goes on after step 19"
    assert offered in zth_run(workspace.root, "walk.py").stderr
    for path in (workspace.root / "runs").rglob("step-*.json"):
        path.write_text("{")
    asked = zth_run(workspace.root, "--resume", "1")
    assert asked.returncode and "cannot be read" in asked.stderr and offered not in asked.stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("import nunpy", "there is no module `nunpy` here. Did you mean `numpy`?"),
        ("import randon", "ended at line 1, its import: there is no module `randon` here. Did you mean `random`?"),
        (
            "import json\nfrom json import dump, laods",
            "line 2, its import: `json` has no `laods`. Did you mean `loads`?",
        ),
        ("import quixotic_frobnicator", "-m pip install quixotic_frobnicator` installs it"),
        ("import email.mim", "there is no module `email.mim` here. Did you mean `email.mime`?"),
        ("def f(:", "train.py is no Python yet, at line 1"),
    ],
)
def test_a_script_that_dies_at_its_import_is_explained(workspace: Workspace, text: str, says: str) -> None:
    write(workspace, "train.py", text)
    asked = zth_run(workspace.root, "train.py")
    assert asked.returncode == 1 and says in asked.stderr and "experiment.py" not in asked.stderr
    db = workspace.open()
    assert [run.status for run in runs(db)] == ["failed"]
    db.close()


def test_wrong_words_are_answered_with_the_right_ones(workspace: Workspace, zth: Zth) -> None:
    write(workspace, "train.py", PLAIN)
    write(workspace, "exp.py", EXPERIMENT)
    (workspace.root / "folder.py").mkdir()
    for words, says in (
        (("train",), "no experiment `train`, but a script: `zth run train.py`"),
        (("folder.py",), "folder.py is a folder"),
        (("lessons",), "lessons is a folder"),
        (("trian.py",), "Did you mean `train.py`?"),
        (("train.py", "--lr", "3"), "follows `--`: `zth run train.py -- --lr …`"),
        (("train.py", "--set", "lr=3"), "nothing to --set in it"),
        (("exp.py", "--", "--lr", "3"), "set by `--set name=value`"),
        (("exp.py", "--set", "step=3"), "Did you mean `steps`?"),
        (("exp.py", "--set", "steps=many"), "wants a whole number"),
    ):
        result = zth("run", *words)
        assert result.exit_code == 2 and says in result.output, words


def test_a_script_needs_no_workspace(tmp_path: Path, zth: Zth, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "train.py").write_text(PLAIN)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "nothing"))
    monkeypatch.chdir(elsewhere)
    assert zth("run", "train.py").exit_code == 0
    listed = json.loads(zth("runs", "list", "--json").stdout)["runs"]
    assert [(run["handle"], run["metrics"]["loss"]["count"]) for run in listed] == [("out1", 5)]
    assert (
        outside().exists()
        and not (elsewhere / "zth.db").exists()
        and [path.name for path in elsewhere.iterdir()] == ["train.py"]
    )

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
from zerotohero.track.opened import open_run

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


def test_of_very_many_metrics_some_are_shown_and_the_rest_is_counted(zth: Zth, workspace: Workspace) -> None:
    for name in ("wide", "wider"):
        with open_run(workspace.db_path, name) as run:
            run.log(0, {f"layer/{n}\x1b[31m\n": float(n) for n in range(130)})
    shown = zth("runs", "show", "wide").output
    assert "… 30 metrics more" in shown and "layer/99" in shown and "layer/100" not in shown and "\x1b[31m" not in shown
    assert "and 110 more" in zth("runs", "show", "wide", "-m", "zzz").output
    assert zth("runs", "compare", "wide", "wider").output.startswith("layer/0")


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


NOISY = """
from dataclasses import dataclass

@dataclass
class Config:
    steps: int = 50
    lr: float = 0.5
    data: str = "names"

def main(config, run):
    for step in range(config.steps):
        run.log(step, loss=1 / (1 + config.lr * step))
        if step % 10 == 0:
            run.log(step, val_loss=2 / (1 + step))
    run.sample(20, f"emma {config.lr}")
    if config.lr > 1:
        run.sample(40, "olivia")
"""


@pytest.fixture
def two(zth: Zth, workspace: Workspace) -> None:
    (workspace.root / "noisy.py").write_text(NOISY)
    for lr in ("0.5", "2"):
        assert zth("run", "noisy.py", "--set", f"lr={lr}").exit_code == 0


def test_show_draws_the_curves_that_belong_together(zth: Zth, two: None) -> None:
    shown = zth("runs", "show", "1").output
    assert "a loss  b val_loss" in shown and "┤a" in shown and " 40 " in shown.replace("│", " ")
    alone = zth("runs", "show", "1", "-m", "val_loss").output
    assert "a loss" not in alone and "⠤" not in alone.split("┤")[0]
    wrong = zth("runs", "show", "1", "-m", "los")
    assert wrong.exit_code == 2 and "Did you mean `loss`?" in wrong.stderr and len(wrong.stderr.splitlines()) == 1


def test_of_many_long_curves_the_trends_are_drawn_and_what_is_which_fits_the_width(
    zth: Zth, workspace: Workspace
) -> None:
    for _ in range(12):
        with open_run(workspace.db_path, "many") as run:
            for step in range(400):
                run.log(step, loss=1 + step % 2)
    shown = zth("runs", "compare", "many").output
    legend = shown[shown.index("a many 1") : shown.index("lowest")]
    assert "(smoothed)" in legend and "l many 12" in legend and max(map(len, shown.splitlines())) <= 80
    ticks = shown[: shown.index("a many 1")].splitlines()[-1].split()
    assert ticks == ["0", "100", "200", "300"]
    # What the trend does not show is in the table.
    assert shown.split("many 12")[-1].split()[:4] == ["2", "1", "2", "399"]


def test_nan_is_said_wherever_the_last_number_stands(zth: Zth, workspace: Workspace) -> None:
    for _ in range(2):
        with open_run(workspace.db_path, "odd") as run:
            run.log(0, loss=1.5)
            run.log(1, loss=float("nan"))
    assert "loss NaN" in zth("runs", "list").output
    shown = zth("runs", "show", "odd").output
    assert "last NaN at step 1, lowest 1.5, highest 1.5" in shown and "loss was NaN first at step 1." in shown
    assert ["NaN", "1.5", "1.5", "1"] in [
        line.split()[2:6] for line in zth("runs", "compare", "odd").output.splitlines()
    ]


def test_show_as_csv_has_a_line_a_step(zth: Zth, two: None) -> None:
    header, first, second, *_, last = zth("runs", "show", "1", "--csv").output.splitlines()
    assert header == "step,loss,val_loss" and first == "0,1.0,2.0" and second.endswith(",") and last.startswith("49,")
    assert float(second.split(",")[1]) == 1 / 1.5


@pytest.mark.parametrize("name", ["out.svg", "out.png"])
def test_a_figure_for_a_post(zth: Zth, two: None, name: str) -> None:
    wrote = zth("runs", "show", "1", "--figure", name)
    assert wrote.exit_code == 0 and "lowest" in wrote.output
    data = Path(name).read_bytes()
    assert data.startswith({"out.svg": b"<?xml", "out.png": b"\x89PNG"}[name])
    assert zth("runs", "compare", "noisy", "--figure", name).exit_code == 0
    assert Path(name).read_bytes() != data
    wrong = zth("runs", "show", "1", "--figure", "out.gif")
    assert wrong.exit_code == 2 and "out.gif is neither" in wrong.stderr


def test_compare_shows_what_differs_and_samples_of_the_same_step(zth: Zth, two: None) -> None:
    shown = zth("runs", "compare", "noisy").output
    assert "a noisy 1  b noisy 2" in shown and "samples at step 20" in shown
    assert "emma 0.5" in shown and "emma 2.0" in shown and "olivia" not in shown
    table = shown.split("settings that differ")[1].split("samples")[0].split()
    assert table == ["lr", "noisy", "1", "0.5", "noisy", "2", "2.0"]
    assert shown.split("highest")[1].split()[:8] == ["step", "time", "noisy", "1", "0.039216", "0.039216", "1", "49"]
    later = zth("runs", "compare", "1", "2", "--step", "40").output
    assert "noisy 1 (step 20)" in later and "olivia" in later

    found = json.loads(zth("runs", "compare", "1", "2", "--json").stdout)
    assert found["config"] == {"lr": ["0.5", "2.0"]} and (found["metric"], found["step"]) == ("loss", 20)
    assert [one["text"] for one in found["samples"]] == ["emma 0.5", "emma 2.0"]
    rows = zth("runs", "compare", "1", "2", "--csv").output.splitlines()
    assert rows[0] == "step,noisy 1,noisy 2" and rows[1] == "0,1.0,1.0" and len(rows) == 51


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("compare", "1"), "One run cannot be compared"),
        (("compare", "1", "noisy", "-m", "lss"), "Did you mean `loss`?"),
        (("compare", "2", "noisy"), "the same run"),
        (("compare", "1", "9"), "no run `9`"),
        (("diff", "1", "nosy"), "Did you mean `noisy`?"),
    ],
)
def test_a_wrong_comparison_gets_a_sentence(zth: Zth, two: None, words: tuple[str, ...], said: str) -> None:
    result = zth("runs", *words)
    assert result.exit_code == 2 and said in result.stderr and len(result.stderr.splitlines()) == 1


def test_diff_shows_settings_and_code(zth: Zth, workspace: Workspace, two: None) -> None:
    assert "the same" in zth("runs", "diff", "1", "2").output
    (workspace.root / "noisy.py").write_text(NOISY.replace("1 / (1", "3 / (1"))
    zth("run", "noisy.py", "--set", "data=words")
    shown = zth("runs", "diff", "1", "3").output
    assert "+        run.log(step, loss=3 / (1 + config.lr * step))" in shown and "names" in shown and "words" in shown
    found = json.loads(zth("runs", "diff", "1", "3", "--json").stdout)
    assert found["config"] == {"data": ["names", "words"]} and len([x for x in found["code"] if x[0] == "+"]) == 2


def test_the_list_as_csv(zth: Zth, two: None) -> None:
    header, second, first = zth("runs", "list", "--csv").output.splitlines()
    assert header == "run,id,name,status,started,seconds,config,loss,val_loss"
    assert first.startswith("1,") and first.endswith(f",{1 / 25.5},{2 / 41}") and second.startswith("2,")

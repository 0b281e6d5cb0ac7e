"""docs/track.md is true: each script in it runs, each command ends well, in the order of the page."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from zerotohero.course.workspace import Workspace
from zerotohero.store.points import metrics
from zerotohero.store.runs import runs

PAGE = (Path(__file__).parents[1] / "docs" / "track.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.M | re.S)
HEAVY = re.compile(r"import torch|torchrun")
"""Seconds each."""


@pytest.mark.parametrize("heavy", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_every_block_runs(workspace: Workspace, heavy: bool) -> None:
    assert {kind for kind, _ in BLOCKS} == {"python", "sh", "toml"}
    for kind, text in BLOCKS:
        if heavy or not HEAVY.search(text):
            _do(workspace.root, kind, text)
    db = workspace.open()
    found = {run.name: ({one.name: one.count for one in metrics(db, run.id)}, run.status) for run in reversed(runs(db))}
    expected = {
        "walk": ({"loss": 200, "weight": 200}, "finished"),
        "kinds": ({"loss": 2, "dev/loss": 1}, "finished"),
        "cell": ({"loss": 10}, "finished"),
        "long": ({"place": 300}, "finished"),
        "plain": ({"loss": 5}, "finished"),
        "odd": ({"loss": 5}, "finished"),
    }
    if heavy:
        expected |= {"workers": ({"mean": 4, "seen": 16}, "finished"), "ranks": ({"total": 5}, "finished")}
    assert {name: found[name] for name in expected} == expected
    db.close()


def _do(folder: Path, kind: str, text: str) -> None:
    if kind == "toml":
        with (folder / "zth.toml").open("a") as settings:
            settings.write(text)
        return
    if kind == "sh":
        for line in text.splitlines():
            _ran(folder, ["bash", "-c", line])
        return
    named = re.match(r"# (\w+\.py)\n", text)
    assert named, f"this block does not say its file's name: {text[:40]}"
    (folder / named[1]).write_text(text)
    # Those that are to be started otherwise have a command of their own below.
    if not re.search(rf"^(zth run|torchrun).* {re.escape(named[1])}$", PAGE, re.M):
        _ran(folder, [sys.executable, named[1]])


def _ran(folder: Path, words: list[str]) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        words,
        cwd=folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    assert done.returncode == 0 and "zth: " not in done.stderr.replace("zth: run ", ""), (words, done.stderr)

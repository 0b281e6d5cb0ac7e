"""A run that was opened for what a script prints, which then tracks itself, or does not."""

import sqlite3
from pathlib import Path

import pytest

from zerotohero import track
from zerotohero.track.opened import open_for_output
from zerotohero.track.row import Start
from zerotohero.track.run import Run


def points(path: Path) -> list[tuple[str, int, float]]:
    db = sqlite3.connect(path)
    rows = db.execute("select experiment || '/' || metric, step, value from metrics").fetchall()
    db.close()
    return rows


def test_what_is_read_from_output_counts_until_the_script_tracks_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "zth.db"
    monkeypatch.setenv("ZTH_DB", str(path))
    opened = open_for_output(path, "train", config={"lr": 0.5}, source="output")
    reader = Run(Start(opened.id, "train", {}, source="output"), path)
    reader.log(3, loss=9.0)
    reader.finish()
    assert points(path) == [("train/loss", 3, 9.0)]
    run = track.start("mine", steps=2)
    assert run is opened and (run.name, run.config) == ("mine", {"lr": 0.5})
    for step in range(2):
        run.log(step, loss=float(step))
    run.finish()
    late = Run(Start(opened.id, "train", {}, source="output"), path)
    late.log(4, loss=9.0)
    late.finish()
    assert points(path) == [("mine/loss", 0, 0.0), ("mine/loss", 1, 1.0)]
    other = track.start("mine")
    assert other.id != run.id
    other.finish()

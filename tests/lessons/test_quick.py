"""What `zth reproduce LESSON` makes at its quick preset, with the course's modules, is what the lesson says it is."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.load import load_course
from zerotohero.course.workspace import create_workspace


@pytest.mark.parametrize("lesson", ["mlp", pytest.param("activations", marks=pytest.mark.slow), "backprop", "wavenet"])
def test_quick_numbers_come_out(lesson: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_workspace(tmp_path / "work", load_course())
    monkeypatch.chdir(tmp_path / "work")
    result = CliRunner().invoke(zth, ["reproduce", lesson, "--json"])
    rows = [row for table in json.loads(result.output)["reproductions"] for row in table["rows"]]
    quick = {(row["experiment"], row["metric"], row["step"]): row["agrees"] for row in rows if row["preset"] == "quick"}
    assert quick and set(quick.values()) == {True}, quick

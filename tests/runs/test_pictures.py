"""`zth runs pictures`: what a run drew, as files."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.workspace import Workspace
from zerotohero.figures import lines, scatter
from zerotohero.track.opened import open_run


def pictures(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(zth, ["runs", "pictures", *arguments])
    return result.exit_code, result.output


def test_every_picture_of_a_run_becomes_a_file(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.root)
    with open_run(workspace.db_path, "let/ters") as run:
        for step in (0, 9):
            run.figure("places ../x", scatter([(0, step), (1, 2)], title=f"step {step}"), step=step)
        run.figure("loss", lines({"loss": [(0, 1.0), (1, 0.5)]}))
    code, shown = pictures("1", "--to", str(tmp_path / "new" / "folder"))
    found = {path.name: path.read_bytes()[:4] for path in (tmp_path / "new" / "folder").iterdir()}
    assert code == 0 and found == {
        "let-ters-1-loss-0.png": b"\x89PNG",
        "let-ters-1-places-x-0.png": b"\x89PNG",
        "let-ters-1-places-x-9.png": b"\x89PNG",
    }
    assert "step 9. 2 points" in shown
    code, _ = pictures("1", "--svg", "--to", str(tmp_path / "svg"))
    assert code == 0 and len(list((tmp_path / "svg").glob("*.svg"))) == 3


def test_a_run_without_pictures_says_so(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace.root)
    with open_run(workspace.db_path, "moons") as run:
        run.log(0, loss=1.0)
    code, shown = pictures("moons")
    assert code != 0 and "has kept no picture" in shown

"""`zth merge`, as somebody with two machines uses it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from zerotohero.course.workspace import Workspace

Zth = Callable[..., Result]


def test_two_machines_are_joined_and_twice_is_once(zth: Zth, workspace: Workspace, tmp_path: Path) -> None:
    zth("note", "before the second machine")
    other = tmp_path / "other"
    other.mkdir()
    with workspace.opened() as db:
        db.execute("vacuum into ?", (str(other / "zth.db"),))
    zth("note", "only here")
    here, there = workspace.root / "zth.db", other / "zth.db"
    kept = tmp_path / "kept.db"
    shutil.move(here, kept)
    shutil.move(there, here)
    zth("note", "only there")
    (workspace.root / "t.py").write_text("from zerotohero import track\ntrack.start('t')\ntrack.log(0, loss=1.0)\n")
    assert zth("run", "t.py").exit_code == 0
    shutil.move(here, there)
    shutil.move(kept, here)

    first = zth("merge", str(other))
    assert first.exit_code == 0 and "new: 1 note, 1 run, 1 point" in first.output
    assert (workspace.root / "zth.db.before-merge").exists()
    again = zth("merge", str(there))
    assert again.exit_code == 0 and again.output.startswith("Nothing new")
    listed = zth("log").output
    assert all(listed.count(text) == 1 for text in ("before the second machine", "only here", "only there"))
    assert zth("runs", "show", "t").exit_code == 0


def test_what_is_no_database_gets_a_sentence(zth: Zth, tmp_path: Path) -> None:
    for name, said in (("absent.db", "no database"), ("zth.toml", "cannot be read as a database")):
        result = zth("merge", name)
        assert result.exit_code in (2, 4) and said in result.stderr and len(result.stderr.splitlines()) == 1

"""A database that cannot be written, by whatever cause: said once, and the training goes on at its speed."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.track.scripts import script
from zerotohero import track
from zerotohero.course.workspace import Workspace
from zerotohero.store.points import points
from zerotohero.store.runs import runs
from zerotohero.store.schema import open_store

LOGS = """
import io, sys, time
from pathlib import Path
from zerotohero.store import connect
sys.stderr = io.StringIO()
connect.BUSY_SECONDS = 0.2
run = track.start("through")
def log(first):
    for step in range(first, first + 500):
        run.log(step, loss=float(step))
log(0)
{before}
log(500)
# Until the writer has met what is wrong, and said so.
{until}
{after}
log(1000)
print("trained")
print(sys.stderr.getvalue(), end="", file=sys.__stderr__)
"""
UNTIL_SAID = "while not sys.stderr.getvalue(): time.sleep(0.01)"


def test_without_a_working_folder_or_a_home_the_training_goes_on(
    workspace: Workspace, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    text = 'run = track.start("bare"); run.log(0, loss=1.0); run.finish(); print("trained")'
    start = "import os, zerotohero.track as track; os.rmdir(os.getcwd())"
    (workspace.root / "train.py").write_text(f"{start}\n{text}\n")
    words = [sys.executable, workspace.root / "train.py"]
    ran = subprocess.run(words, cwd=gone, capture_output=True, text=True, check=True, timeout=60)
    assert (ran.stdout, ran.stderr) == ("trained\n", "")
    db = workspace.open()
    assert [run.name for run in runs(db)] == ["bare"]
    db.close()
    monkeypatch.delenv("ZTH_DB", raising=False)
    monkeypatch.setattr("zerotohero.track.place.workspace_of_script", lambda: None)

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("zerotohero.track.place.user_folder", homeless)
    with track.start("nowhere") as run:
        run.log(0, loss=1.0)
    assert capfd.readouterr().err.count("There is no folder for runs, so this one is not kept") == 1


def test_a_lock_that_lasts_longer_than_anyone_waits_loses_nothing(workspace: Workspace) -> None:
    text = LOGS.format(
        before="""
import sqlite3
other = sqlite3.connect("zth.db", isolation_level=None)
while not other.execute("select 1 from point").fetchone(): time.sleep(0.01)
other.execute("begin exclusive")""",
        until=UNTIL_SAID,
        after='other.execute("rollback")',
    )
    out, said = script(workspace.root, text).communicate(timeout=60)
    assert out == "trained\n" and said.count("locked") == 1 and said.count("\n") == 1
    assert all_there(workspace)


def test_a_database_that_is_deleted_meanwhile_is_written_again_with_all_in_it(workspace: Workspace) -> None:
    text = LOGS.format(
        before='for path in Path(".").glob("zth.db*"): path.unlink()',
        until='while not Path("zth.db").exists(): time.sleep(0.01)',
        after="",
    )
    out, said = script(workspace.root, text).communicate(timeout=60)
    assert (out, said) == ("trained\n", "")
    assert all_there(workspace)


def test_a_folder_that_is_deleted_meanwhile_is_said_and_found_again_when_it_is_back(workspace: Workspace) -> None:
    text = LOGS.format(
        before='home = Path.cwd().rename(Path.cwd().with_name("aside"))',
        until=UNTIL_SAID,
        after='home.rename(home.with_name("work"))',
    )
    out, said = script(workspace.root, text).communicate(timeout=60)
    assert out == "trained\n" and said.count("was deleted, and its folder with it. The training goes on") == 1
    assert all_there(workspace)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that another user may look into, unlike tmp_path."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_database_that_may_only_be_read_is_said_once(shared: Path) -> None:
    (shared / "zth.toml").touch()
    open_store(shared / "zth.db").close()
    text = """
    import os, time
    while os.stat(".").st_mode & 0o222:
        time.sleep(0.01)
    if os.getuid() == 0:
        os.setuid(65534)
    run = track.start("reader")
    for step in range(1000):
        run.log(step, loss=1.0)
    print("trained", flush=True)
    os._exit(0)  # without the seconds in which the end is tried again
    """
    process = script(shared, text)
    (shared / "zth.db").chmod(0o444)
    shared.chmod(0o555)
    out, said = process.communicate(timeout=60)
    assert out == "trained\n" and said.count("readonly") == said.count("\n") == 1


def all_there(workspace: Workspace) -> bool:
    with workspace.opened() as db:
        (run,) = runs(db)
        assert run.status == "finished" and db.execute("pragma integrity_check").fetchone()[0] == "ok"
        return points(db, run.id, "loss") == [(step, float(step)) for step in range(1500)]


WRITES = """
run = track.start("writer {n}")
end, step = time.monotonic() + {seconds}, 0
while time.monotonic() < end:
    run.log(step, loss=1 / (step + 1), accuracy=step)
    if step % 200 == 0:
        run.sample(step, "emma")
        run.histogram(step, values=[1.0, 2.0])
    if step % 1000 == 0:
        run.checkpoint(step, state={{"step": step}})
    step += 1
    time.sleep(0.002)
print(step)
"""


@pytest.mark.slow
def test_two_writers_and_a_reader_that_polls_never_meet_a_lock(workspace: Workspace) -> None:
    """For ZTH_MINUTES (10); the reader asks ten times a second what the screens ask, and notes and packs meanwhile."""
    seconds = 60 * float(os.environ.get("ZTH_MINUTES", "10"))
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", f"import time\nfrom zerotohero import track{WRITES.format(n=n, seconds=seconds)}"],
            env=os.environ | {"ZTH_DB": str(workspace.db_path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(2)
    ]
    from zerotohero.runs.compact import compact
    from zerotohero.store.notes import add_note
    from zerotohero.store.points import lasts, outline

    looks = 0
    while any(writer.poll() is None for writer in writers):
        with workspace.opened() as db:
            for run in runs(db):
                outline(db, run.id, "loss")
            lasts(db)
            if looks % 50 == 0:
                add_note(db, f"look {looks}", None, None, None, private=False, now=datetime.now(UTC))
        if looks % 100 == 0:
            compact(workspace.db_path)
        looks += 1
        time.sleep(0.1)
    steps = []
    for writer in writers:
        out, said = writer.communicate()
        assert said == ""
        steps.append(int(out))
    db = sqlite3.connect(workspace.db_path)
    counted = db.execute("select experiment, count(*) from metrics group by 1 order by 1").fetchall()
    assert [count for _, count in counted] == [2 * step for step in steps] and looks > seconds
    assert db.execute("pragma integrity_check").fetchone()[0] == "ok"
    db.close()

"""`zth runs import`: what TensorBoard's writers wrote (tests/runs/tensorboard/write.py), whole, growing and damaged."""

import math
import shutil
import sqlite3
import struct
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from zerotohero.cli import zth
from zerotohero.course.workspace import Workspace
from zerotohero.runs.compact import compact
from zerotohero.runs.find import find_run
from zerotohero.runs.tensorboard import import_runs
from zerotohero.runs.tfevents import Damage, Event, events
from zerotohero.store.points import metrics, points
from zerotohero.store.runs import RunRecord, figures, histograms, runs, samples

LOGS = Path(__file__).parent / "tensorboard" / "logs"
FIRST, SECOND = sorted((LOGS / "mlp").glob("events*"))


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LOGS, tmp_path / "logs"))


@pytest.fixture
def db(workspace: Workspace) -> sqlite3.Connection:
    return workspace.open()


def named(db: sqlite3.Connection, name: str) -> RunRecord:
    return next(run for run in runs(db) if run.name == name)


def kept(db: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    """Everything that was imported, but for what counts how far the files were read."""
    names = [row[0] for row in db.execute("select id from runs order by id")]
    found: list[list[tuple[object, ...]]] = [
        [(run, one.name, step, repr(value)) for one in metrics(db, run) for step, value in points(db, run, one.name)]
        for run in names
    ]
    for table in ("tick", "samples", "histograms", "figures"):
        found.append(sorted(map(tuple, db.execute(f"select * from {table}")), key=repr))
    found.append([tuple(row) for row in db.execute("select id, name, config, started, ended, day, nan_step from runs")])
    return found


def test_each_folder_becomes_a_run_with_all_it_holds(db: sqlite3.Connection) -> None:
    took = {one.name: one for one in import_runs(db, LOGS)}
    assert list(took) == ["mlp", "mlp/chosen", "deep/er", "deep/er/both_train", "deep/er/both_dev", "tf2"]
    mlp = named(db, "mlp")
    assert (mlp.status, mlp.source, mlp.number, mlp.nan) == ("finished", "tensorboard", 1, None)
    # The second file begins anew at step 15; what the first one said of that and later is void.
    loss = [(step, pytest.approx(1 / (step + 1))) for step in range(15)]
    assert points(db, mlp.id, "loss/train") == [*loss, *((step, 100.0 + step) for step in range(15, 25))]
    assert points(db, mlp.id, "loss/val") == [(step, pytest.approx(2 / (step + 1))) for step in (0, 5, 10)]
    assert points(db, mlp.id, "exact") == [(0, 0.0), (5, 0.5), (10, 1.0)]
    assert [(one.step, one.text) for one in samples(db, mlp.id)] == [(10, "names:\nemma\n\nolivia — ü")]
    (spread,) = histograms(db, mlp.id)
    assert (spread.name, spread.step, spread.low, spread.high, spread.counts, spread.mean) == ("W1", 10, 0, 0, (7,), 0)
    earlier = db.execute("select * from histograms where run = ? and step = 0", (mlp.id,)).fetchone()
    assert (earlier["low"], earlier["high"], earlier["count"], earlier["mean"]) == (-5, 4, 10, -0.5)
    assert earlier["std"] == pytest.approx(math.sqrt(99 / 12))
    (kernel,) = figures(db, mlp.id)
    assert (kernel.name, kernel.step, kernel.kind, kernel.data[:4]) == ("kernel", 3, "png", b"\x89PNG")
    assert took["mlp"].remarks == [f"{LOGS / 'mlp'}: left out 1 of pr_curves, which a run does not keep."]
    assert named(db, "mlp/chosen").config == {"lr": 0.1, "act": "tanh", "bn": True, "layers": 5}
    assert points(db, named(db, "deep/er/both_dev").id, "both") == [(4, 2.0)]
    db.close()


def test_what_tf_summary_writes_is_read_as_well(db: sqlite3.Connection) -> None:
    (took,) = import_runs(db, LOGS / "tf2")
    assert (took.points, took.texts, took.histograms, took.pictures, took.remarks) == (1, 1, 1, 2, [])
    run = named(db, "tf2")
    assert points(db, run.id, "loss") == [(7, 0.5)] and samples(db, run.id)[0].text == "said:\nanna"
    (spread,) = histograms(db, run.id)
    assert (spread.low, spread.high, spread.count, sum(spread.counts)) == (0, 2, 4, 4)
    assert [(one.name, one.data[:4]) for one in figures(db, run.id)] == [
        ("pair/0", b"\x89PNG"),
        ("pair/1", b"\x89PNG"),
    ]
    db.close()


def test_the_times_are_those_of_the_writer(db: sqlite3.Connection) -> None:
    list(import_runs(db, LOGS / "mlp"))
    run = named(db, "mlp")
    assert run.started.timestamp() == pytest.approx(next(events(FIRST))[1].time, abs=0.001)  # type: ignore[union-attr]
    assert run.ended and 1 < (run.ended - run.started).total_seconds() < 10 and run.host == "vm"
    ((step, at),) = db.execute("select step, at from tick where run = ?", (run.id,)).fetchall()
    assert step == 15 and run.started.timestamp() + 1 < at <= run.ended.timestamp() + 0.001
    db.close()


def test_to_import_again_takes_what_is_new_wherever_the_files_are(
    workspace: Workspace, db: sqlite3.Connection, logs: Path, tmp_path: Path
) -> None:
    late = logs / "mlp" / SECOND.name
    whole = late.read_bytes()
    late.write_bytes(whole[:300])
    (cut,) = (one for one in import_runs(db, logs / "mlp") if one.name == "mlp")
    assert cut.new and 29 < cut.points < 39
    assert cut.remarks[0] == f"{late}: its last record is not whole; import it again once it is."
    compact(workspace.db_path)
    late.write_bytes(whole)
    moved = Path(shutil.move(logs, tmp_path / "elsewhere"))
    again = {one.name: one for one in import_runs(db, moved)}
    assert not again["mlp"].new and again["mlp"].points == 39 - cut.points
    before = kept(db)
    assert [(one.new, one.points, one.texts, one.pictures) for one in import_runs(db, moved)] == [(False, 0, 0, 0)] * 6
    assert kept(db) == before
    db.close()


def test_files_are_joined_in_their_order_whichever_is_imported_first(db: sqlite3.Connection) -> None:
    list(import_runs(db, SECOND))
    list(import_runs(db, LOGS / "mlp"))
    (run,) = (run for run in runs(db) if run.name == "mlp")
    assert points(db, run.id, "loss/train")[14:16] == [(14, pytest.approx(1 / 15)), (15, 115.0)]
    assert len(samples(db, run.id)) == 1
    db.close()


def test_a_folder_where_nothing_was_logged_is_no_run_until_something_is(db: sqlite3.Connection, logs: Path) -> None:
    late = logs / "deep" / "er"
    (path,) = late.glob("events*")
    whole = path.read_bytes()
    path.write_bytes(whole[: next(events(path))[0]])
    (took,) = (one for one in import_runs(db, logs) if one.folder == late)
    assert took.number is None and took.remarks == [f"{late}: nothing was logged there."]
    assert "deep/er" not in {run.name for run in runs(db)}
    path.write_bytes(whole)
    (took,) = (one for one in import_runs(db, logs) if one.folder == late)
    assert (took.number, took.new, took.points) == (6, True, 1)
    db.close()


def test_what_is_damaged_costs_only_itself(db: sqlite3.Connection, logs: Path) -> None:
    ends = [end for end, _ in events(FIRST)]
    data = bytearray(FIRST.read_bytes())
    data[ends[2] + 20] ^= 1  # in an event
    data[ends[6] + 1] ^= 1  # in a length: the next frame is looked for
    (logs / "mlp" / FIRST.name).write_bytes(data)
    (logs / "mlp" / SECOND.name).unlink()
    (logs / "mlp" / "events.out.tfevents.empty").touch()
    (logs / "mlp" / "tfevents.txt").write_text("notes of mine")
    (took,) = (one for one in import_runs(db, logs) if one.name == "mlp")
    assert took.points == 29 - 2
    said = "\n".join(took.remarks)
    assert "tfevents.empty is empty." in said and "tfevents.txt holds no event." in said
    assert f"{ends[3] - ends[2] + ends[7] - ends[6]} bytes of it are damaged; the rest is imported." in said
    db.close()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, FIRST.stat().st_size))
def test_a_file_that_ends_anywhere_gives_what_is_before_that(
    tmp_path_factory: pytest.TempPathFactory, size: int
) -> None:
    path = tmp_path_factory.mktemp("cut") / FIRST.name
    path.write_bytes(FIRST.read_bytes()[:size])
    whole = [(end, one) for end, one in events(FIRST) if end <= size]
    found = list(events(path))
    ended = bool(whole and whole[-1][0] == size) or not size
    assert repr(found[: len(whole)]) == repr(whole)
    assert [one.cut for _, one in found[len(whole) :] if isinstance(one, Damage)] == ([] if ended else [True])
    # From where it ended, the rest.
    rest = events(FIRST, found[-1][0] if found else 0)
    assert repr(whole + list(rest)) == repr(list(events(FIRST)))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.integers(0, FIRST.stat().st_size), st.booleans())
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int, framed: bool) -> None:
    path = tmp_path_factory.mktemp("junk") / "events.out.tfevents.1"
    data = FIRST.read_bytes()
    if framed:
        junk = _frame(junk)
    path.write_bytes(data[:at] + junk + data[at + len(junk) :])
    found = list(events(path))
    assert all(isinstance(one, Event | Damage) for _, one in found)
    assert [end for end, _ in found] == sorted(end for end, _ in found)


def _frame(data: bytes) -> bytes:
    from zerotohero.runs.tfevents import masked

    head = struct.pack("<Q", len(data))
    return head + struct.pack("<I", masked(head)) + data + struct.pack("<I", masked(data))


def test_the_command_says_what_came_and_names_what_is_wrong(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(workspace.root)

    def said(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(zth, ["runs", "import", *words])
        return result.exit_code, result.output

    code, shown = said(str(LOGS))
    assert code == 0 and "run 1    mlp: 39 points, 2 texts, 2 histograms, 1 picture\n" in shown
    assert "run 6    tf2: nothing new\n" in said(str(LOGS))[1]
    assert find_run(workspace, "mlp/chosen").run.number == find_run(workspace, "chosen").run.number == 2
    code, shown = said("--json", str(LOGS / "tf2"))
    assert code == 0 and '"number": 6' in shown and '"version": 1' in shown
    (tmp_path / "none").mkdir()
    assert said(str(tmp_path / "none")) == (
        2,
        f"zth: {tmp_path / 'none'} holds no TensorBoard event file: one is called events.out.tfevents. and more.\n",
    )
    assert said("nowhere") == (2, "zth: nowhere is not there.\n")


def test_two_machines_that_import_the_same_have_the_same_run(db: sqlite3.Connection, tmp_path: Path) -> None:
    other = Workspace(tmp_path, "test", {})
    with other.opened() as there:
        ids = [one.run for one in import_runs(there, LOGS)]
    assert ids == [one.run for one in import_runs(db, LOGS)]
    db.close()

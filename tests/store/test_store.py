"""The database: made, migrated, refused, and never half written."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.problem import Problem
from zerotohero.store import schema
from zerotohero.store.attempts import Attempt, record_attempt, standings
from zerotohero.store.connect import connect, transaction
from zerotohero.store.schema import open_store
from zerotohero.store.snapshots import keep_snapshot, snapshot
from zerotohero.store.ulid import new_ulid


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "zth.db"


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    db = open_store(path)
    yield db
    db.close()


def attempt(verdict: str = "failed", code: str = "x = 1") -> Attempt:
    return Attempt("m/add", "Add", "m", verdict, None, None, (), None, 0, 1, 2.5, {"lessons/m.py": code})


def test_ulids_sort_as_they_were_made() -> None:
    made = [new_ulid() for _ in range(2000)]
    assert made == sorted(made)
    assert len(set(made)) == 2000
    assert {len(ulid) for ulid in made} == {26}


def test_a_new_database_is_wal_strict_and_has_no_backup(db: sqlite3.Connection, path: Path) -> None:
    assert db.execute("pragma journal_mode").fetchone()[0] == "wal"
    assert db.execute("pragma foreign_keys").fetchone()[0] == 1
    assert db.execute("pragma synchronous").fetchone()[0] == 2
    tables = db.execute("select name, strict from pragma_table_list where type = 'table'").fetchall()
    ours = {row["name"]: row["strict"] for row in tables if row["name"][:1] not in "_s" or row["name"] == "snapshots"}
    assert set(ours.values()) == {1} and "attempts" in ours
    assert list(path.parent.glob("*.before-*")) == []


def test_opening_again_changes_nothing_and_needs_no_sqlite_utils(path: Path) -> None:
    open_store(path).close()
    program = (
        "import sys; from pathlib import Path; from zerotohero.store.schema import open_store;"
        f"open_store(Path({str(path)!r})); print('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "False\n"


def test_a_migration_backs_up_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = open_store(path)
    record_attempt(db, attempt())
    db.close()
    monkeypatch.setattr(
        schema, "MIGRATIONS", [*schema.MIGRATIONS, ("m999_more", "create table more (a text) strict;\n")]
    )
    db = open_store(path)
    assert db.execute("select count(*) from more").fetchone()[0] == 0
    db.close()
    backup = sqlite3.connect(path.with_name("zth.db.before-m999_more"))
    assert backup.execute("select count(*) from attempts").fetchone()[0] == 1
    assert not backup.execute("select 1 from sqlite_master where name = 'more'").fetchone()


def test_a_failing_migration_leaves_all_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()
    bad = ("m999_bad", "create table more (a text) strict;\nnonsense;\n")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, bad])
        with pytest.raises(Problem, match=r"zth\.db"):
            open_store(path)
    db = open_store(path)
    assert not db.execute("select 1 from sqlite_master where name = 'more'").fetchone()


def test_a_database_of_a_newer_zth_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", [*schema.MIGRATIONS, ("m999_new", "create table t (a text) strict;\n")])
        open_store(path).close()
    with pytest.raises(Problem, match=r"zth\.db was written by a newer zth .*m999_new.*pip install -U"):
        open_store(path)


def test_a_locked_database_says_so(db: sqlite3.Connection, path: Path) -> None:
    db.execute("pragma busy_timeout = 50")
    other = connect(path)
    other.execute("begin immediate")
    with pytest.raises(Problem, match=r"zth\.db is locked by another program.*Close what has it open"):
        record_attempt(db, attempt())
    other.execute("rollback")
    assert record_attempt(db, attempt())


def test_a_full_disk_says_so_and_nothing_is_half_written(db: sqlite3.Connection) -> None:
    pages = db.execute("pragma page_count").fetchone()[0]
    db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(Problem, match=r"disk that holds .*zth\.db is full.*Free some space"):
        record_attempt(db, attempt(code="x" * 500_000))
    assert db.execute("select count(*) from attempts").fetchone()[0] == 0
    assert db.execute("select count(*) from snapshots").fetchone()[0] == 0


def test_a_damaged_database_names_the_file_and_the_remedy(path: Path) -> None:
    open_store(path).close()
    path.write_bytes(b"not a database at all" * 200)
    with pytest.raises(Problem, match=r"zth\.db is damaged.*recover"):
        open_store(path)


def test_a_folder_in_its_place_says_so(path: Path) -> None:
    path.mkdir()
    with pytest.raises(Problem, match="is a folder"):
        open_store(path)


def test_a_missing_folder_says_so(path: Path) -> None:
    with pytest.raises(Problem, match="its folder is not there"):
        open_store(path.parent / "gone" / "zth.db")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_read_only_database_says_so(path: Path) -> None:
    open_store(path).close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with pytest.raises(Problem, match=r"zth\.db cannot be (written|opened)"):
            record_attempt(open_store(path), attempt())
    finally:
        path.parent.chmod(0o755)


def test_what_sqlite_calls_readonly_is_said_in_words(db: sqlite3.Connection) -> None:
    db.execute("pragma query_only = on")
    with pytest.raises(Problem, match=r"zth\.db cannot be written.*chmod"):
        record_attempt(db, attempt())


def test_killed_in_the_middle_nothing_is_half_written(path: Path) -> None:
    open_store(path).close()
    program = f"""
import sys, time
from pathlib import Path
from zerotohero.store.connect import transaction
from zerotohero.store.schema import open_store
from zerotohero.store.snapshots import keep_snapshot
db = open_store(Path({str(path)!r}))
with transaction(db):
    keep_snapshot(db, "half")
    print("in the middle", flush=True)
    time.sleep(60)
"""
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert child.stdout and child.stdout.readline() == b"in the middle\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    db = open_store(path)
    assert db.execute("select count(*) from snapshots").fetchone()[0] == 0
    assert db.execute("pragma integrity_check").fetchone()[0] == "ok"


def test_an_exception_rolls_the_whole_transaction_back(db: sqlite3.Connection) -> None:
    with pytest.raises(KeyError), transaction(db):
        keep_snapshot(db, "text")
        raise KeyError
    assert not db.in_transaction
    assert db.execute("select count(*) from snapshots").fetchone()[0] == 0


@given(st.text())
def test_any_code_is_kept_as_it_is(tmp_path_factory: pytest.TempPathFactory, code: str) -> None:
    db = open_store(tmp_path_factory.getbasetemp() / "any.db")
    storable = code.encode("utf-8", "replace").decode()
    with transaction(db):
        key = keep_snapshot(db, code)
    assert snapshot(db, key) == storable
    db.close()


def test_the_same_code_and_verdict_again_is_one_attempt(db: sqlite3.Connection) -> None:
    assert record_attempt(db, attempt())
    assert not record_attempt(db, attempt())
    assert record_attempt(db, attempt(code="x = 2"))
    assert record_attempt(db, attempt("passed"))
    standing = standings(db)["m/add"]
    assert (standing.verdict, standing.attempts, standing.passed_before) == ("passed", 3, True)
    time_stamps = [row["at"] for row in db.execute("select at from attempts order by id")]
    assert time_stamps == sorted(time_stamps) and time.strftime("%Y") in time_stamps[0]


def test_a_database_of_the_first_release_is_migrated_with_all_it_holds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as first_release:
        first_release.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        db = open_store(path)
        record_attempt(db, attempt())
        db.close()
    db = open_store(path)
    assert standings(db)["m/add"].attempts == 1
    assert db.execute("select count(*) from metrics").fetchone()[0] == 0
    db.close()
    backup = sqlite3.connect(path.with_name("zth.db.before-m002_papers"))
    assert backup.execute("select count(*) from attempts").fetchone()[0] == 1
    backup.close()

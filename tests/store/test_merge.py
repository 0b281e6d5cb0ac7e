"""Two machines' databases joined: nothing lost, nothing twice, the later change kept, both alike in the end."""

import random
import shutil
import sqlite3
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.store.test_points import INSTANT, logged, pack
from zerotohero.problem import Problem
from zerotohero.store.attempts import Attempt, passed_all, record_attempt
from zerotohero.store.goals import add_goal, goals, set_dropped, set_met
from zerotohero.store.imports import StoredSegment, imported, store_import
from zerotohero.store.merge import Merged, merge
from zerotohero.store.notes import add_note, notes_until, set_text
from zerotohero.store.papers import (
    Details,
    add_paper,
    add_reading,
    answer_question,
    mark_reimplemented,
    papers,
    readings,
)
from zerotohero.store.points import points
from zerotohero.store.posts import Item, Post, post_of, store_post
from zerotohero.store.runs import runs
from zerotohero.store.schema import open_store
from zerotohero.store.weeks import Week, add_week, replace_weeks, weeks

DAY = date(2026, 6, 29)
LATEST = date(9999, 1, 1)
NOW = datetime(2026, 6, 29, 20, tzinfo=UTC)


def path_of(db: sqlite3.Connection) -> Path:
    return Path(db.execute("pragma database_list").fetchone()[2])


@pytest.fixture
def a(tmp_path: Path) -> sqlite3.Connection:
    return open_store(tmp_path / "a.db")


@pytest.fixture
def b(tmp_path: Path) -> sqlite3.Connection:
    return open_store(tmp_path / "b.db")


def copied(db: sqlite3.Connection, name: str) -> sqlite3.Connection:
    """A second machine that began with a copy of this database."""
    path = path_of(db).with_name(name)
    target = sqlite3.connect(path)
    db.backup(target)
    target.close()
    return open_store(path)


def later() -> None:
    """Let the clock go on by a millisecond, the finest that a change is told apart by."""
    before = time.time_ns() // 1_000_000
    while time.time_ns() // 1_000_000 <= before:
        pass


def note(db: sqlite3.Connection, text: str) -> str:
    return add_note(db, text, None, None, None, False, NOW).id


def texts(db: sqlite3.Connection) -> list[str]:
    return sorted(note.text for note in notes_until(db, LATEST))


def everything(db: sqlite3.Connection) -> dict[str, Any]:
    """All rows of a person's, without what is a machine's own: numbers of runs and series, ids of a same paper."""
    paper = {
        row["paper"]: row["name"]
        for row in db.execute("select paper, min(name) as name from paper_names group by paper")
    }
    found: dict[str, Any] = {}
    tables = [row[0] for row in db.execute("select name from sqlite_master where type = 'table'")]
    for table in tables:
        if table in ("_sqlite_migrations", "changed", "pack_key", "series", "point", "pack"):
            continue
        rows = [dict(row) for row in db.execute(f"select * from {table}")]
        for row in rows:
            row.pop("number", None)
            if table == "mentions":
                del row["id"]
            for name in ("id", "paper"):
                row[name] = paper.get(row.get(name), row.get(name))
            if table == "papers":
                del row["at"]
        found[table] = sorted(map(repr, rows))
    names = db.execute("select run, name from series").fetchall()
    found["points"] = sorted((run, name, repr(points(db, run, name))) for run, name in names)
    return found


def joined(one: sqlite3.Connection, other: sqlite3.Connection) -> Merged:
    """Merge `other` into `one`, and again, which must change nothing, nor may the other file have changed."""
    before = everything(other)
    done = merge(one, path_of(other))
    once = everything(one)
    assert merge(one, path_of(other)) == Merged() and everything(one) == once
    assert everything(other) == before
    return done


def test_rows_of_all_kinds_come_over_once(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    logged(a, "A", {"loss": [(0, 3.0)]})
    note(a, "here")
    note(b, "there")
    logged(b, "B", {"loss": [(n, 1.0 / (n + 1)) for n in range(5000)], "lr": [(5, float("nan"))]})
    logged(b, "C", {"loss": [(0, 2.0)]}, status="stopped")
    pack(b, "B")
    add_goal(b, "finish micrograd")
    joined(a, b)
    assert texts(a) == ["here", "there"] and [goal.text for goal in goals(a)] == ["finish micrograd"]
    assert [(run.id, run.number, run.status) for run in runs(a)] == [
        ("C", 3, "stopped"),
        ("B", 2, "finished"),
        ("A", 1, "finished"),
    ]
    assert points(a, "B", "loss") == [(n, 1.0 / (n + 1)) for n in range(5000)]
    assert repr(points(a, "B", "lr")) == "[(5, nan)]"
    count = a.execute("select count(*) from metrics where run = 2").fetchone()[0]
    assert count == 5001 and not a.execute("pragma foreign_key_check").fetchall()
    joined(b, a)
    assert everything(a) == everything(b)


def test_every_table_is_joined(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    """A row in each table, made from its declaration, so that a new table is not forgotten."""
    b.execute("pragma foreign_keys = off")
    made = set()
    for (table,) in b.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"):
        if table in ("_sqlite_migrations", "changed", "pack_key"):
            continue
        made.add(table)
        values: dict[str, Any] = {}
        for column in b.execute(f"pragma table_info({table})").fetchall():
            values[column["name"]] = {"INTEGER": 1, "REAL": 1.0, "BLOB": b"\0" * 8}.get(column["type"], "1")
        special = {"status": "running", "preset": "full", "kind": "values" if table == "histograms" else "undo"}
        special |= {"started": INSTANT, "heartbeat": INSTANT, "ended": INSTANT, "resumed": None, "config": "{}"}
        if table == "mentions":
            special["kind"] = "link"
        if table == "point":
            special["step"] = 9
        if table == "pack":
            special["steps"] = None
        row = {name: special.get(name, value) for name, value in values.items()}
        b.execute(
            f"insert into {table} ({', '.join(map(repr, row))}) values ({', '.join('?' * len(row))})", [*row.values()]
        )
    assert not b.execute("pragma foreign_key_check").fetchall()
    joined(a, b)
    for table in made:
        assert a.execute(f"select count(*) from {table}").fetchone()[0] == 1, table
    assert everything(a) == everything(b) and [step for step, _ in points(a, "1", "1")] == [1, 9]


def test_the_later_change_of_a_row_is_kept_on_both(a: sqlite3.Connection) -> None:
    first, second = note(a, "one"), note(a, "two")
    b = copied(a, "b.db")
    set_text(b, first, "one, changed there")
    later()
    set_text(a, first, "one, changed here later")
    set_text(a, second, "two, changed here")
    later()
    set_text(b, second, "two, changed there later")
    expected = ["one, changed here later", "two, changed there later"]
    joined(a, b)
    assert texts(a) == expected
    joined(b, a)
    assert texts(b) == expected and everything(a) == everything(b)
    # What came over counts as changed when it was, not when it came.
    set_text(b, first, "the last word")
    joined(a, b)
    assert texts(a)[1] == "two, changed there later" and "the last word" in texts(a)


def test_what_was_deleted_stays_deleted_unless_it_was_changed_since(a: sqlite3.Connection) -> None:
    gone, saved = note(a, "gone"), note(a, "saved")
    b = copied(a, "b.db")
    a.execute("delete from notes")
    later()
    set_text(b, saved, "changed after it was deleted there")
    joined(a, b)
    assert texts(a) == ["changed after it was deleted there"]
    done = joined(b, a)
    assert texts(b) == texts(a) and done.removed == {"notes": 1} and gone


def test_a_paper_re_implemented_on_one_machine_is_so_on_both(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    record_attempt(a, Attempt("l/e", "E", "l", "passed", None, None, (), None, 0, 1, 1.0, {}))
    last = passed_all(a, ["l/e"])
    assert last is not None
    mark_reimplemented(a, last, "Attention", "https://arxiv.org/abs/1706.03762", (), Details())
    add_paper(b, "Mine", "https://arxiv.org/pdf/1706.03762", {"arxiv:1706.03762": "1706.03762"})
    for ours, theirs in ((a, b), (b, a)):
        merge(ours, path_of(theirs))
    assert [[paper.reimplemented for paper in papers(db)] for db in (a, b)] == [[papers(a)[0].reimplemented]] * 2
    assert papers(b)[0].reimplemented is not None and find_names(b) == find_names(a)


def find_names(db: sqlite3.Connection) -> list[str]:
    return sorted(row["name"] for row in db.execute("select name from paper_names"))


def test_a_paper_that_both_have_is_one(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    here = add_paper(a, "Attention Is All You Need", None, {"arxiv:1706.03762": "1706.03762"})
    there = add_paper(
        b, "attention", "https://arxiv.org/abs/1706.03762", {"arxiv:1706.03762": "1706.03762", "attention": "attention"}
    )
    add_reading(a, here, DAY, 30, 2, "hard", ["Why √d?"])
    add_reading(b, there, DAY, 40, 4, "clear", [])
    joined(a, b)
    (paper,) = papers(a)
    assert paper.url == "https://arxiv.org/abs/1706.03762" and len(readings(a)) == 2
    question = next(one for reading in readings(a) for one in reading.questions)
    answer_question(a, question, "so that the variance stays 1", DAY)
    joined(b, a)
    assert everything(a) == everything(b) and len(papers(b)) == 1
    joined(a, b)
    assert everything(a) == everything(b)


def test_points_of_a_run_that_both_have_are_joined(a: sqlite3.Connection) -> None:
    logged(a, "A", {"loss": [(n, 1.0) for n in range(10)]})
    b = copied(a, "b.db")
    key = b.execute("select id from series").fetchone()[0]
    b.execute("insert into point values (?, 20, 2.0)", (key,))
    b.execute("insert or replace into point values (?, 3, 5.0)", (key,))
    b.execute("update runs set heartbeat = '2026-01-02T00:00:00+00:00'")
    a.execute("insert into point values ((select id from series), 30, 3.0)")
    pack(a, "A")
    done = joined(a, b)
    expected = [*((n, 5.0 if n == 3 else 1.0) for n in range(10)), (20, 2.0), (30, 3.0)]
    assert points(a, "A", "loss") == expected and done.points == 1
    joined(b, a)
    assert points(b, "A", "loss") == expected and everything(a) == everything(b)


def test_a_run_that_went_on_from_a_checkpoint_replaces_what_was_logged_after_it(a: sqlite3.Connection) -> None:
    logged(a, "A", {"loss": [(n, 1.0) for n in range(10)]})
    b = copied(a, "b.db")
    pack(a, "A")
    b.execute("delete from point where step > 4")
    b.execute("insert into point select id, 5, 0.5 from series")
    b.execute("update runs set resumed = '2026-01-03T00:00:00+00:00', heartbeat = '2026-01-03T00:00:09+00:00'")
    joined(a, b)
    assert points(a, "A", "loss") == [*((n, 1.0) for n in range(5)), (5, 0.5)]
    joined(b, a)
    assert everything(a) == everything(b)


def test_weeks_that_do_not_fit_together_come_from_one_side(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    add_week(a, Week(1, date(2026, 6, 28), date(2026, 7, 4)))
    add_week(b, Week(1, date(2026, 7, 1), date(2026, 7, 7)))
    add_week(b, Week(2, date(2026, 7, 8), date(2026, 7, 14)))
    later()
    replace_weeks(a, 1, [Week(1, date(2026, 6, 28), date(2026, 7, 9)), Week(2, date(2026, 7, 10), date(2026, 7, 16))])
    joined(a, b)
    assert [week.last_day.day for week in weeks(a)] == [9, 16]
    joined(b, a)
    assert weeks(a) == weeks(b)


def test_a_post_of_the_same_week_is_the_later_one_with_its_lines(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    for db, words in ((a, "here"), (b, "there")):
        add_week(db, Week(1, DAY, date(2026, 7, 5)))
        post = Post(1, "posts/week-1.md", "week-1", "gfm", "Week 1", "week-1", "2026-07-05", words, words)
        store_post(db, post, [Item("Notes", None, words, words, "note", words)])
    b.execute("update posts set at = '2099-01-01T00:00:00+00:00'")
    joined(a, b)
    stored = post_of(a, 1)
    assert stored is not None and stored.generated == "there"
    assert [row[0] for row in a.execute("select text from items")] == ["there"]
    joined(b, a)
    assert [row[0] for row in b.execute("select text from items")] == ["there"]


def test_an_imported_post_comes_with_its_bytes(a: sqlite3.Connection, b: sqlite3.Connection) -> None:
    for db, words in ((a, b"old\r\n"), (b, b"new\n")):
        store_import(db, "posts/week-0.md", "Week 0", DAY, [StoredSegment("text", "", words.decode(), words, ())])
    b.execute("update imports set at = '2099-01-01T00:00:00+00:00'")
    joined(a, b)
    found = imported(a, "posts/week-0.md")
    assert found is not None and found.data == b"new\n"


@pytest.mark.parametrize("seed", range(6))
def test_whatever_two_machines_do_they_are_alike_after_joining_both_ways(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    a = open_store(tmp_path / "a.db")
    for _ in range(8):
        _anything(a, rng)
    b = copied(a, "b.db")
    for _ in range(2):
        for _ in range(25):
            later()
            _anything(rng.choice([a, b]), rng)
        everywhere = set(texts(a)) | set(texts(b))
        joined(a, b)
        joined(b, a)
        assert everything(a) == everything(b)
        assert set(texts(a)) <= everywhere
        assert not a.execute("pragma foreign_key_check").fetchall() + b.execute("pragma foreign_key_check").fetchall()


def _anything(db: sqlite3.Connection, rng: random.Random) -> None:
    def some(table: str) -> str | None:
        ids = [row[0] for row in db.execute(f"select id from {table} order by id")]
        return rng.choice(ids) if ids else None

    word = f"word {rng.randrange(10**9)}"
    what = rng.randrange(9)
    if what == 0:
        note(db, word)
    elif what == 1 and (key := some("notes")):
        set_text(db, key, word)
    elif what == 2 and (key := some("notes")):
        db.execute("delete from notes where id = ?", (key,))
    elif what == 3:
        add_goal(db, word)
    elif what == 4 and (key := some("goals")):
        rng.choice([set_met, set_dropped])(db, key, DAY)
    elif what == 5:
        logged(db, word, {"loss": [(n, rng.random()) for n in range(rng.randrange(1, 60))]})
        if rng.random() < 0.5:
            pack(db, word)
    elif what == 6 and (key := some("runs")):
        db.execute(
            "insert or ignore into series (run, name) values (?, 'later')",
            (key,),
        )
        db.execute(
            "insert or replace into point select id, ?, 1.5 from series where run = ? and name = 'later'",
            (rng.randrange(99), key),
        )
    elif what == 7:
        name = f"paper {rng.randrange(3)}"
        known = [paper for paper in papers(db) if paper.title == name]
        paper = known[0] if known else add_paper(db, name, None, {name: name})
        add_reading(db, paper, DAY, rng.randrange(60), None, word, [word])
    elif what == 8:
        db.execute("insert or ignore into dismissed values (?, ?)", (f"run:{rng.randrange(9)}", INSTANT))


@pytest.mark.parametrize("kind", ["missing", "itself", "empty", "text", "foreign", "damaged", "newer"])
def test_what_cannot_be_joined_gets_one_sentence_and_changes_nothing(
    a: sqlite3.Connection, b: sqlite3.Connection, tmp_path: Path, kind: str
) -> None:
    note(a, "mine")
    other = tmp_path / "other.db"
    if kind == "itself":
        other = path_of(a)
    elif kind == "empty":
        other.touch()
    elif kind == "text":
        other.write_text("not a database, only words\n" * 100)
    elif kind == "foreign":
        foreign = sqlite3.connect(other)
        foreign.execute("create table attempts (id)")
        foreign.close()
    elif kind in ("damaged", "newer"):
        for n in range(500):
            note(b, f"{n} " * 50)
        b.execute(
            "insert into _sqlite_migrations (id, migration_set, name, applied_at) values (99, 'zerotohero', 'm999', '')"
        )
        b.execute("pragma wal_checkpoint(truncate)")
        shutil.copy(path_of(b), other)
    if kind == "damaged":
        data = bytearray(other.read_bytes())
        data[len(data) // 2 :] = b"\xff" * (len(data) - len(data) // 2)
        other.write_bytes(bytes(data))
    before = everything(a)
    with pytest.raises(Problem) as problem:
        merge(a, other)
    said = str(problem.value)
    expected = {"missing": "no database", "itself": "own database", "damaged": "cannot be read", "newer": "a newer zth"}
    assert (
        expected.get(kind, "no database of zth" if kind != "text" else "cannot be read") in said and str(other) in said
    )
    assert "\n" not in said and everything(a) == before

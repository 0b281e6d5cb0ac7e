"""Following a run: what is new is read, nothing is lost, and the screen reads nothing itself."""

import math
import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.runs.curve import PARTS, Envelope
from zerotohero.runs.follow import Follower, Seen
from zerotohero.store.connect import transaction
from zerotohero.store.outline import RAW
from zerotohero.store.schema import open_store
from zerotohero.track.opened import open_run


def looked(follower: Follower) -> Seen:
    """What is seen once nothing is missing."""
    *_, renewed = follower.look()
    assert renewed and follower.seen is not None
    return follower.seen


@given(st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1), st.floats()), max_size=60))
def test_few_points_are_kept_as_they_are(points: list[tuple[int, float]]) -> None:
    envelope = Envelope()
    envelope.add(points)
    finite = {point for point in points if math.isfinite(point[1])}
    kept = envelope.points()
    assert kept == sorted(kept) and set(kept) <= finite
    values = [value for _, value in finite]
    assert envelope.ends() == (min(values, default=None), max(values, default=None))
    if len({step for step, _ in points}) == len(points):
        assert set(kept) == finite


@pytest.mark.parametrize("stride", [1, 7])
def test_a_curve_of_any_length_stays_small_and_keeps_each_spike(stride: int) -> None:
    rng, envelope, count = random.Random(stride), Envelope(), 20 * PARTS
    spikes = {rng.randrange(count): 5.0 + n for n in range(6)} | {rng.randrange(count): -5.0 - n for n in range(6)}
    points = [(stride * n, spikes.get(n, rng.random())) for n in range(count)]
    for start in range(0, count, 1000):
        envelope.add(points[start : start + 1000])
    kept = envelope.points()
    assert kept == sorted(kept) and len(kept) <= 2 * PARTS + 1 and kept[-1] == points[-1]
    assert {(stride * n, value) for n, value in spikes.items()} <= set(kept) <= set(points)
    # What is looked for in this is found anew only where something was added.
    assert envelope.points() is kept
    envelope.add([(stride * count, 0.5)])
    assert envelope.points() is not kept and envelope.points()[-1] == (stride * count, 0.5)


def test_a_long_live_curve_is_there_at_once_then_whole_then_followed(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    run = open_run(path, "long")
    run.log(0, loss=1.0, lr=0.1)
    run.finish()
    db = open_store(path)
    key = db.execute("select id from series where name = 'loss'").fetchone()[0]
    rng = random.Random(1)
    points = [(step, 1 + rng.random()) for step in range(1, 5 * RAW)]
    points[12_345], points[-2] = (12_346, 99.0), (points[-2][0], -99.0)
    with transaction(db):
        db.executemany("insert into point values (?, ?, ?)", [(key, *point) for point in points])
    db.execute("update runs set status = 'running', ended = null")

    follower = Follower(path, run.id)
    pieces = follower.look()
    assert next(pieces) and follower.seen is not None
    first = {one.name: one for one in follower.seen.metrics}
    assert first["lr"].points == [(0, 0.1)] and 500 < len(first["loss"].points) < RAW
    assert set(first["loss"].points) <= {(0, 1.0), *points}
    more = list(pieces)
    assert len(more) > 5 and more[-1]
    loss = follower.seen.metrics[0]
    assert (loss.low, loss.high, loss.step) == (-99.0, 99.0, points[-1][0])
    assert {(12_346, 99.0), points[-2], points[-1]} <= set(loss.points) <= {(0, 1.0), *points}

    # Nothing new: the same list. Something new: that alone is read, however much it is.
    assert looked(follower).metrics[0].points is loss.points
    reached = points[-1][0]
    db.execute("update point set value = 55.0 where step = 20000")
    for count in (3, 3 * RAW):
        new = [(reached + n, 2.0) for n in range(1, count + 1)]
        new[count // 2] = (new[count // 2][0], 100.0 + count)
        with transaction(db):
            db.executemany("insert into point values (?, ?, ?)", [(key, *point) for point in new])
        loss = looked(follower).metrics[0]
        reached = new[-1][0]
        assert (new[count // 2] in loss.points) and (loss.step, loss.high) == (reached, 100.0 + count)
        assert (20000, 55.0) not in loss.points
    # An end is read once more as a whole: what was logged late, at an earlier step, is in it.
    db.execute("update point set value = 1e6 where step = 20000")
    db.execute("update runs set status = 'finished'")
    assert looked(follower).metrics[0].high == 1e6
    db.close()


def test_what_a_resumed_run_has_lost_is_not_shown_any_more(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    with open_run(path, "again") as run:
        for step in range(10):
            run.log(step, loss=float(step))
    follower = Follower(path, run.id)
    assert looked(follower).metrics[0].points[-1] == (9, 9.0)
    db = sqlite3.connect(path)
    db.execute("delete from point where step > 4")
    db.execute("update runs set resumed = started")
    db.commit()
    db.close()
    assert looked(follower).metrics[0].points == [(step, float(step)) for step in range(5)]


def test_no_run_is_none_and_samples_are_read_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    run = open_run(path, "said")
    run.sample(0, "first")
    follower = Follower(path, run.id)
    while not looked(follower).samples:
        assert follower.seen is not None and follower.seen.run.live
    assert [one.text for one in looked(follower).samples] == ["first"]
    run.sample(5, "second")
    run.finish()
    assert [one.text for one in looked(follower).samples] == ["first", "second"]
    absent = Follower(path, "none")
    assert list(absent.look()) == [True] and absent.seen is None


def test_a_database_that_is_gone_is_not_made_anew_so_that_its_writer_can_put_it_back(tmp_path: Path) -> None:
    path = tmp_path / "zth.db"
    with open_run(path, "gone") as run:
        run.log(0, loss=1.0)
    follower = Follower(path, run.id)
    before = looked(follower)
    for file in tmp_path.glob("zth.db*"):
        file.unlink()
    assert list(follower.look()) == [] and follower.seen is before
    assert not path.exists()

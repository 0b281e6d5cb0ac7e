"""Points read back: live, packed, half packed, by our functions and by plain SQL, whole and as an outline."""

import math
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zerotohero.store.connect import transaction
from zerotohero.store.outline import RAW, outline, outline_whole
from zerotohero.store.packs import PACKED, SLICE, pack_run, unpack_run, waiting_runs
from zerotohero.store.points import (
    Last,
    lasts,
    metrics,
    points,
    summary,
    value_at,
)
from zerotohero.store.schema import open_store

INSTANT = "2026-01-01T00:00:00+00:00"
HARD = [
    math.nan,
    math.inf,
    -math.inf,
    0.0,
    -0.0,
    5e-324,
    -2.225e-310,
    2.2250738585072014e-308,
    1.7976931348623157e308,
    1 / 3,
    -0.1,
    2.0**53,
]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    db = open_store(tmp_path / "zth.db")
    yield db
    db.close()


def logged(
    db: sqlite3.Connection, run: str, series: dict[str, list[tuple[int, float]]], status: str = "finished"
) -> None:
    """Store a run that has logged these points."""
    number = db.execute("select coalesce(max(number), 0) + 1 from runs").fetchone()[0]
    db.execute(
        "insert into runs (id, number, name, status, config, published, host, pid, versions, started, day, heartbeat)"
        " values (?, ?, 'mlp', ?, '{}', '[]', 'here', 1, '{}', ?, '2026-01-01', ?)",
        (run, number, status, INSTANT, INSTANT),
    )
    for name, rows in series.items():
        key = db.execute("insert into series (run, name) values (?, ?) returning id", (run, name)).fetchone()[0]
        db.execute("begin")
        db.executemany("insert into point values (?, ?, ?)", [(key, *row) for row in rows])
        db.execute("commit")


def bits(rows: list[tuple[int, float]]) -> list[tuple[int, str]]:
    """Told apart to the bit, but for -0.0: SQLite stores 0 there."""
    return [(step, (float(value) + 0.0).hex()) for step, value in rows]


def by_sql(db: sqlite3.Connection, run: int, metric: str) -> list[tuple[int, str]]:
    rows = db.execute("select step, value from metrics where run = ? and metric = ? order by step", (run, metric))
    return bits([(step, math.nan if value is None else value) for step, value in rows])


def pack(db: sqlite3.Connection, run: str) -> int:
    return sum(pack_run(db, run, INSTANT))


Series = st.dictionaries(
    st.one_of(st.integers(-(2**63), 2**63 - 1), st.integers(-50, 50)), st.floats(), min_size=1, max_size=40
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(series=Series, more=Series)
def test_every_double_at_every_step_comes_back_to_the_bit(
    db: sqlite3.Connection, series: dict[int, float], more: dict[int, float]
) -> None:
    for table in ("point", "pack", "series", "runs"):
        db.execute(f"delete from {table}")
    logged(db, "A", {"loss": sorted(series.items())})
    before = bits(points(db, "A", "loss"))
    assert before == bits(sorted(series.items()))
    facts = metrics(db, "A")
    assert pack(db, "A") == len(series) and not db.execute("select 1 from point").fetchone()
    assert bits(points(db, "A", "loss")) == by_sql(db, 1, "loss") == before
    assert metrics(db, "A") == facts
    assert [value_at(db, "A", "loss", step) is not None for step in series] == [True] * len(series)

    # Logged again since: what is live is newer, packed anew it is one curve again.
    key = db.execute("select id from series").fetchone()[0]
    db.executemany("insert into point values (?, ?, ?)", [(key, *row) for row in more.items()])
    both = bits(sorted((series | more).items()))
    assert bits(points(db, "A", "loss")) == both
    pack(db, "A")
    assert bits(points(db, "A", "loss")) == by_sql(db, 1, "loss") == both
    unpack_run(db, "A")
    assert not db.execute("select 1 from pack").fetchone()
    assert bits(points(db, "A", "loss")) == by_sql(db, 1, "loss") == both


def test_hard_numbers_in_long_packs_are_the_same_in_plain_sql(db: sqlite3.Connection) -> None:
    rng = random.Random(1)
    values = HARD + [rng.gauss(0, 1) * 10.0 ** rng.randint(-300, 300) for _ in range(3 * PACKED)]
    even = [(7 * n - 100, value) for n, value in enumerate(values)]
    odd = [(n * n * n - 10**6, value) for n, value in enumerate(values)]
    logged(db, "A", {"even": even, "odd": odd})
    before = by_sql(db, 1, "even"), by_sql(db, 1, "odd")
    assert pack(db, "A") == 2 * len(values)
    assert (by_sql(db, 1, "even"), by_sql(db, 1, "odd")) == before
    assert before[0][3:6] == bits(even)[3:6] and before[0][0][1] == "nan" and before[0][1][1] == "inf"
    counted = db.execute("select metric, count(*), count(value), max(step) from metrics group by metric").fetchall()
    assert [tuple(row) for row in counted] == [
        ("even", len(values), len(values) - 1, even[-1][0]),
        ("odd", len(values), len(values) - 1, odd[-1][0]),
    ]


def test_packing_takes_less_room_and_leaves_the_steps_out_where_they_are_even(db: sqlite3.Connection) -> None:
    def used() -> int:
        pages = db.execute("pragma page_count").fetchone()[0] - db.execute("pragma freelist_count").fetchone()[0]
        return int(pages * db.execute("pragma page_size").fetchone()[0])

    empty = used()
    count = 60_000
    logged(db, "A", {name: [(n, random.random()) for n in range(count // 3)] for name in ("loss", "lr", "norm")})
    assert used() - empty < 21 * count
    pack(db, "A")
    assert used() - empty < 9.5 * count
    assert db.execute("pragma auto_vacuum").fetchone()[0] == 2


def test_packing_stops_where_the_run_goes_on(db: sqlite3.Connection) -> None:
    logged(db, "A", {"loss": [(n, 1.0) for n in range(SLICE + PACKED)]})
    assert waiting_runs(db) == ["A"]
    packing = pack_run(db, "A", INSTANT)
    assert next(packing) == SLICE
    db.execute("update runs set heartbeat = '2026-01-01T00:00:01+00:00'")
    assert list(packing) == [] and waiting_runs(db) == ["A"]
    assert points(db, "A", "loss") == [(n, 1.0) for n in range(SLICE + PACKED)]


def test_the_latest_points_and_summaries_of_all_runs(db: sqlite3.Connection) -> None:
    logged(db, "A", {"loss": [(0, 3.0), (5, math.nan)], "dev": [(4, -math.inf), (9, 2.0)]})
    logged(db, "B", {"loss": [(1, 1.5)], "none": []}, status="running")
    expected = {"A": [Last("loss", 5, None), Last("dev", 9, 2.0)], "B": [Last("loss", 1, 1.5)]}
    assert lasts(db) == expected
    pack(db, "A")
    assert lasts(db) == expected and lasts(db, "B") == {"B": expected["B"]}
    assert summary(db, "A", "dev") == (2, 2.0, 2.0) and summary(db, "A", "loss") == (2, 3.0, 3.0)
    assert summary(db, "B", "lost") == (0, None, None)
    assert [(m.name, m.count, m.low) for m in metrics(db, "A")] == [("loss", 2, 3.0), ("dev", 2, 2.0)]
    assert value_at(db, "A", "dev", None) == 2.0 and value_at(db, "A", "dev", 5) is None
    assert math.isnan(value_at(db, "A", "loss", 5) or 0) and value_at(db, "A", "lost", None) is None
    assert points(db, "A", "dev", after=4) == [(9, 2.0)]


@pytest.mark.parametrize("packed", ["live", "packed", "half"])
def test_an_outline_of_a_long_curve_has_few_points_and_every_spike(db: sqlite3.Connection, packed: str) -> None:
    count = 5 * RAW
    curve = [(3 * n, 1.0 + math.sin(n / 900)) for n in range(count)]
    spikes = {11: 9.5, 12_345: -7.0, count - 1: 8.0, 20_001: math.nan, 20_002: math.inf}
    for place, value in spikes.items():
        curve[place] = (curve[place][0], value)
    logged_at = dict(curve)
    cut = {"live": 0, "packed": count, "half": count // 2}[packed]
    logged(db, "A", {"loss": curve[:cut]})
    pack(db, "A")
    key = db.execute("select id from series").fetchone()[0]
    with transaction(db):
        db.executemany("insert into point values (?, ?, ?)", [(key, *row) for row in curve[cut:]])

    first, complete = outline(db, "A", "loss")
    whole = [point for piece in outline_whole(db, "A", "loss") for point in piece]
    assert complete is (packed == "packed")
    for drawn in (first, whole):
        assert len(drawn) <= 2 * 1100 and drawn == sorted(drawn) and (drawn[0], drawn[-1]) == (curve[0], curve[-1])
        finite = [value for _, value in drawn if math.isfinite(value)]
        assert all(logged_at[step] == value for step, value in drawn if math.isfinite(value))
        if complete or drawn is whole:
            assert max(finite) == 9.5 and min(finite) == -7.0 and (curve[-1][0], 8.0) in drawn

    # A window is read as finely as it is asked for.
    near, complete = outline(db, "A", "loss", 3 * 12_000, 3 * 13_000)
    assert complete and near == curve[12_000:13_001]
    part = [p for piece in outline_whole(db, "A", "loss", 3 * 5_000, 3 * 40_000) for p in piece]
    assert min(p for _, p in part if math.isfinite(p)) == -7.0 and 9.5 not in dict(part).values()
    assert part[0][0] >= 15_000 and part[-1][0] <= 120_000


def test_an_outline_of_few_points_is_the_points(db: sqlite3.Connection) -> None:
    logged(db, "A", {"loss": [(0, 1.0), (2, math.nan), (4, 3.0)], "none": []}, status="running")
    shown, complete = outline(db, "A", "loss")
    assert complete and bits(shown) == bits([(0, 1.0), (2, math.nan), (4, 3.0)])
    assert outline(db, "A", "none") == ([], True) == outline(db, "A", "lost")
    assert list(outline_whole(db, "A", "none")) == []
    assert list(outline_whole(db, "A", "loss")) == [[(0, 1.0), (4, 3.0)]]

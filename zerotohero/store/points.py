"""A run's numbers, read back: live points and packed ones alike, whole or as an outline that is drawn at once."""

import math
import sqlite3
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from zerotohero.store.connect import one_moment
from zerotohero.store.packs import unpacked

Point = tuple[int, float]
"""(step, value)"""

RAW = 10_000
"""So many points are read as they are; of more, the extremes of some thousand parts."""
PARTS = 1000
PIECE = 100
FIRST, LAST = -(2**63), 2**63 - 1


@dataclass(frozen=True)
class Metric:
    """One metric of a run in five numbers; `last`, `low` and `high` are None where it was never a finite number."""

    name: str
    last: float | None
    low: float | None
    high: float | None
    step: int
    """The last step it was logged at."""
    count: int


@dataclass(frozen=True)
class Last:
    """The latest point of a metric; None: NaN."""

    name: str
    step: int
    value: float | None


def metrics(db: sqlite3.Connection, run: str) -> list[Metric]:
    """Return what a run logged, metric by metric in the order they were first logged. Reads every live point."""
    found = []
    for last in lasts_of(db, run):
        count, low, high = summary(db, run, last.name)
        found.append(Metric(last.name, last.value, low, high, last.step, count))
    return found


def lasts_of(db: sqlite3.Connection, run: str) -> list[Last]:
    """Return the latest point of each metric of a run, in the order they were first logged; in a few seeks each."""
    return lasts(db, run).get(run, [])


def lasts(db: sqlite3.Connection, run: str | None = None) -> dict[str, list[Last]]:
    """Return the latest point of each metric of `run`, or of all runs, by the run's id; in a few seeks each."""
    rows = db.execute(
        "select run, name,"
        " (select step from point where series = series.id order by step desc limit 1) as step,"
        " (select value from point where series = series.id order by step desc limit 1) as value,"
        " (select last from pack where series = series.id order by first desc limit 1) as packed_step,"
        " (select substr(vals, -8) from pack where series = series.id order by first desc limit 1) as packed"
        " from series" + (" where run = ?" if run else "") + " order by id",
        (run,) if run else (),
    )
    found: dict[str, list[Last]] = {}
    for row in rows:
        step, value = row["step"], row["value"]
        if row["packed_step"] is not None and (step is None or step < row["packed_step"]):
            step, value = row["packed_step"], struct.unpack(">d", row["packed"])[0]
        if step is not None:
            shown = None if value is None or math.isnan(value) else value
            found.setdefault(row["run"], []).append(Last(row["name"], step, shown))
    return found


def summary(
    db: sqlite3.Connection, run: str, metric: str, after: int | None = None
) -> tuple[int, float | None, float | None]:
    """Return how many points a metric has beyond step `after`, and the lowest and highest finite value of them."""
    series = series_of(db, run, metric)
    # A pack that `after` lies in counts whole: nobody asks that of a run that has ended.
    row = db.execute(
        "select (select count(*) from point where series = :series and step >= :start)"
        " + coalesce((select sum(count) from pack where series = :series and last >= :start), 0) as count,"
        " (select min(value) from point where series = :series and step >= :start and abs(value) < 9e999) as low,"
        " (select max(value) from point where series = :series and step >= :start and abs(value) < 9e999) as high,"
        " (select min(low) from pack where series = :series and last >= :start) as packed_low,"
        " (select max(high) from pack where series = :series and last >= :start) as packed_high",
        {"series": series, "start": _beyond(after)},
    ).fetchone()
    lows = [one for one in (row["low"], row["packed_low"]) if one is not None]
    highs = [one for one in (row["high"], row["packed_high"]) if one is not None]
    return row["count"], min(lows, default=None), max(highs, default=None)


def points(db: sqlite3.Connection, run: str, metric: str, after: int | None = None) -> list[Point]:
    """Return a metric's (step, value) in order, those with a step beyond `after` where it is given; NaN is NaN."""
    series = series_of(db, run, metric)
    start = _beyond(after)
    with one_moment(db):
        return _merged(_packed(db, series, start, LAST), _live(db, series, start, LAST))


def _beyond(step: int | None) -> int:
    return FIRST if step is None else min(step + 1, LAST)


def value_at(db: sqlite3.Connection, run: str, metric: str, step: int | None) -> float | None:
    """Return a metric's value at `step`, or its last where that is None; NaN is NaN, None that it was not logged."""
    if step is None:
        last = next((one for one in lasts_of(db, run) if one.name == metric), None)
        if last is None:
            return None
        step = last.step
    series = series_of(db, run, metric)
    with one_moment(db):
        here = _merged(_packed(db, series, step, step), _live(db, series, step, step))
    return here[0][1] if here else None


def series_of(db: sqlite3.Connection, run: str, metric: str) -> int | None:
    """Return the number that the points of a run's metric are stored under; None where it logged no such metric."""
    row = db.execute("select id from series where run = ? and name = ?", (run, metric)).fetchone()
    return None if row is None else int(row[0])


def outline(
    db: sqlite3.Connection, run: str, metric: str, first: int = FIRST, last: int = LAST, parts: int = PARTS
) -> tuple[list[Point], bool]:
    """Return points that draw a metric between two steps, at once, and whether no spike is missing among them.

    Up to RAW points are all of them. Of more, the packed ones are whole: the lowest and highest of each pack. Live
    ones are looked up at `parts` places; `outline_whole` then has them all.
    """
    series = series_of(db, run, metric)
    with one_moment(db):
        packed = _packed_outline(db, series, first, last, parts)
        live = _live(db, series, first, last, RAW + 1)
        if len(live) <= RAW:
            return _merged(packed, live), True
        found = []
        for start in _places(live[0][0], _last_live(db, series, last), parts):
            row = db.execute(
                "select step, value from point where series = ? and step >= ? order by step limit 1", (series, start)
            ).fetchone()
            if row["value"] is not None:
                found.append((row["step"], row["value"]))
    return _merged(packed, list(dict(found).items())), False


def outline_whole(
    db: sqlite3.Connection, run: str, metric: str, first: int = FIRST, last: int = LAST, parts: int = PARTS
) -> Iterator[list[Point]]:
    """Yield, piece by piece, the points that draw a metric between two steps with no spike lost.

    The counting is done inside SQLite, so a thread that does this leaves the others their time.
    """
    series = series_of(db, run, metric)
    with one_moment(db):
        if packed := _packed_outline(db, series, first, last, parts):
            yield packed
        live = _live(db, series, first, last, 1)
        if not live:
            return
        places = _places(live[0][0], _last_live(db, series, last), parts)
        ends = [*(place - 1 for place in places[1:]), last]
        piece: list[Point] = []
        for start, end in zip(places, ends, strict=True):
            piece += _extremes(db, series, start, end)
            if len(piece) >= PIECE:
                yield piece
                piece = []
        if piece:
            yield piece


def _places(start: int, end: int, parts: int) -> list[int]:
    return sorted({start + (end - start) * n // parts for n in range(parts + 1)})


def _extremes(db: sqlite3.Connection, series: int | None, start: int, end: int) -> list[Point]:
    """Return the lowest and the highest live point between two steps, both included, in order."""
    rows = [
        db.execute(
            f"select step, {which}(value) from point where series = ? and step between ? and ? and abs(value) < 9e999",
            (series, start, end),
        ).fetchone()
        for which in ("min", "max")
    ]
    return sorted({(row[0], row[1]) for row in rows if row[0] is not None})


def _packed_outline(db: sqlite3.Connection, series: int | None, first: int, last: int, parts: int) -> list[Point]:
    reach = "series = :series and last >= :first and first <= :last"
    asked = {"series": series, "first": first, "last": last, "parts": parts}
    total, begins, ends = db.execute(
        f"select sum(count), min(first), max(last) from pack where {reach}", asked
    ).fetchone()
    if not total:
        return []
    if total <= RAW:
        return _packed(db, series, first, last)
    # The packs at both ends may lie half outside.
    across = "select first, last from pack where series = :series and first < :edge and last >= :edge"
    head = db.execute(across, {"series": series, "edge": first}).fetchone()
    tail = db.execute(across, {"series": series, "edge": last + 1}).fetchone() if ends > last else None
    asked |= {"begins": begins, "width": min(max(1, (ends - begins) // parts), LAST)}
    inner = "series = :series and first >= :first and last <= :last"
    group = "group by (first - :begins) / :width"
    lows = db.execute(f"select low_at, min(low) from pack where {inner} and low is not null {group}", asked)
    highs = db.execute(f"select high_at, max(high) from pack where {inner} and high is not null {group}", asked)
    found = _packed(db, series, first, head["last"]) if head else []
    found += sorted({*map(tuple, lows), *map(tuple, highs)})
    return found + (_packed(db, series, tail["first"], last) if tail else [])


def _packed(db: sqlite3.Connection, series: int | None, first: int, last: int) -> list[Point]:
    found: list[Point] = []
    rows = db.execute(
        "select * from pack where series = ? and last >= ? and first <= ? order by first", (series, first, last)
    )
    for row in rows:
        found += zip(*unpacked(row), strict=True)
    if found and (found[0][0] < first or found[-1][0] > last):
        found = [point for point in found if first <= point[0] <= last]
    return found


def _live(db: sqlite3.Connection, series: int | None, first: int, last: int, most: int = -1) -> list[Point]:
    rows = db.execute(
        "select step, value from point where series = ? and step between ? and ? order by step limit ?",
        (series, first, last, most),
    )
    return [(row[0], math.nan if row[1] is None else row[1]) for row in rows]


def _last_live(db: sqlite3.Connection, series: int | None, last: int) -> int:
    row = db.execute(
        "select step from point where series = ? and step <= ? order by step desc limit 1", (series, last)
    ).fetchone()
    return int(row[0])


def _merged(packed: list[Point], live: list[Point]) -> list[Point]:
    if packed and live and packed[-1][0] >= live[0][0]:
        # The same step again is newer where it is live.
        return sorted((dict(packed) | dict(live)).items())
    return packed + live

"""A run's numbers, read back: live points and packed ones alike. `outline.py` reads them thinned."""

import math
import sqlite3
import struct
from dataclasses import dataclass

from zerotohero.store.connect import one_moment
from zerotohero.store.packs import unpacked

Point = tuple[int, float]
"""(step, value)"""

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


def summary(db: sqlite3.Connection, run: str, metric: str) -> tuple[int, float | None, float | None]:
    """Return how many points a metric has, and the lowest and highest finite value of them. Reads every live point."""
    series = series_of(db, run, metric)
    with one_moment(db):
        count, low, high = db.execute(
            "select count(*), min(value), max(value) from point where series = ?", (series,)
        ).fetchone()
        if any(one is not None and math.isinf(one) for one in (low, high)):
            low, high = db.execute(
                "select min(value), max(value) from point where series = ? and abs(value) < 9e999", (series,)
            ).fetchone()
        more, lower, higher = db.execute(
            "select coalesce(sum(count), 0), min(low), max(high) from pack where series = ?", (series,)
        ).fetchone()
    lows = [one for one in (low, lower) if one is not None]
    highs = [one for one in (high, higher) if one is not None]
    return count + more, min(lows, default=None), max(highs, default=None)


def points(db: sqlite3.Connection, run: str, metric: str, after: int | None = None) -> list[Point]:
    """Return a metric's (step, value) in order, those with a step beyond `after` where it is given; NaN is NaN."""
    series = series_of(db, run, metric)
    start = FIRST if after is None else min(after + 1, LAST)
    with one_moment(db):
        return merged(packed(db, series, start, LAST), live(db, series, start, LAST))


def value_at(db: sqlite3.Connection, run: str, metric: str, step: int | None) -> float | None:
    """Return a metric's value at `step`, or its last where that is None; NaN is NaN, None that it was not logged."""
    if step is None:
        last = next((one for one in lasts_of(db, run) if one.name == metric), None)
        if last is None:
            return None
        step = last.step
    series = series_of(db, run, metric)
    with one_moment(db):
        here = merged(packed(db, series, step, step), live(db, series, step, step))
    return here[0][1] if here else None


def series_of(db: sqlite3.Connection, run: str, metric: str) -> int | None:
    """Return the number that the points of a run's metric are stored under; None where it logged no such metric."""
    row = db.execute("select id from series where run = ? and name = ?", (run, metric)).fetchone()
    return None if row is None else int(row[0])


def packed(db: sqlite3.Connection, series: int | None, first: int, last: int) -> list[Point]:
    """Return the packed points of a series from step `first` to `last`, both included, in order."""
    found: list[Point] = []
    begins = first_pack(db, series, first)
    asked = "select * from pack where series = ? and first between ? and ? and last >= ? order by first"
    rows = db.execute(asked, (series, begins, last, first))
    for row in rows:
        found += zip(*unpacked(row), strict=True)
    if found and (found[0][0] < first or found[-1][0] > last):
        found = [point for point in found if first <= point[0] <= last]
    return found


def first_pack(db: sqlite3.Connection, series: int | None, step: int) -> int:
    """Return where the pack begins that `step` may lie in, or `step` where there is none; packs follow each other."""
    row = db.execute(
        "select first from pack where series = ? and first <= ? order by first desc limit 1", (series, step)
    ).fetchone()
    return step if row is None else int(row[0])


def live(db: sqlite3.Connection, series: int | None, first: int, last: int, most: int = -1) -> list[Point]:
    """Return the same of those that are not packed, at most `most` where that is given."""
    rows = db.execute(
        "select step, value from point where series = ? and step between ? and ? order by step limit ?",
        (series, first, last, most),
    )
    return [(row[0], math.nan if row[1] is None else row[1]) for row in rows]


def merged(packed: list[Point], live: list[Point]) -> list[Point]:
    """Return both in the order of their steps; the same step again is newer where it is live."""
    if packed and live and packed[-1][0] >= live[0][0]:
        return sorted((dict(packed) | dict(live)).items())
    return packed + live

"""A long metric in a few thousand points, so that it is drawn at once: the lowest and the highest of each part."""

import math
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from operator import itemgetter

from zerotohero.store.connect import one_moment
from zerotohero.store.points import FIRST, LAST, Point, first_pack, live, merged, packed, series_of

RAW = 10_000
"""So many points are read as they are; of more, the extremes of some thousand parts."""
PARTS = 1000
PIECE = 100


def outline(
    db: sqlite3.Connection, run: str, metric: str, first: int = FIRST, last: int = LAST, parts: int = PARTS
) -> tuple[list[Point], bool]:
    """Return points that draw a metric between two steps, at once, and whether no spike is missing among them.

    Up to RAW points are all of them. Of more, the packed ones are whole: what each pack says of itself. Live ones are
    looked up at `parts` places; `outline_whole` then has them all.
    """
    series = series_of(db, run, metric)
    with one_moment(db):
        found = _packed_outline(db, series, first, last, parts)
        if not _has_more(db, series, first, last, RAW):
            return merged(found, live(db, series, first, last)), True
        places = _places(db, series, first, last, parts)
        seen = dict(live(db, series, place, last, 1)[0] for place in places)
    return merged(found, [point for point in seen.items() if not math.isnan(point[1])]), False


def outline_whole(
    db: sqlite3.Connection, run: str, metric: str, first: int = FIRST, last: int = LAST, parts: int = PARTS
) -> Iterator[list[Point]]:
    """Yield, piece by piece, the points that draw a metric between two steps with no spike lost.

    The looking is done inside SQLite, so a thread that does this leaves the others their time.
    """
    series = series_of(db, run, metric)
    with one_moment(db):
        if found := _packed_outline(db, series, first, last, parts):
            yield found
        places = _places(db, series, first, last, parts)
        begin = [point for point in live(db, series, first, last, 1) if not math.isnan(point[1])]
        piece: list[Point] = []
        for n, start in enumerate(places):
            found = _extremes(db, series, start, places[n + 1] - 1 if n + 1 < len(places) else last)
            piece += found if n else sorted({*begin, *found})
            if len(piece) >= PIECE:
                yield piece
                piece = []
        if piece:
            yield piece


def _has_more(db: sqlite3.Connection, series: int | None, first: int, last: int, count: int) -> bool:
    asked = "select 1 from point where series = ? and step between ? and ? limit 1 offset ?"
    return db.execute(asked, (series, first, last, count)).fetchone() is not None


def _places(db: sqlite3.Connection, series: int | None, first: int, last: int, parts: int) -> list[int]:
    """Return the steps at which `parts` equal parts of the live points begin; none where there is no such point."""
    asked = "select step from point where series = ? and step between ? and ? order by step"
    start = db.execute(f"{asked} limit 1", (series, first, last)).fetchone()
    end = db.execute(f"{asked} desc limit 1", (series, first, last)).fetchone()
    return sorted({start[0] + (end[0] - start[0]) * n // parts for n in range(parts + 1)}) if start else []


def _extremes(db: sqlite3.Connection, series: int | None, start: int, end: int) -> list[Point]:
    """Return the lowest and the highest finite live point between two steps, both included, in order."""
    found = set()
    for which in ("min", "max"):
        asked = f"select step, {which}(value) from point where series = ? and step between ? and ?"
        step, value = db.execute(asked, (series, start, end)).fetchone()
        if value is not None and math.isinf(value):
            step, value = db.execute(f"{asked} and abs(value) < 9e999", (series, start, end)).fetchone()
        if value is not None:
            found.add((step, value))
    return sorted(found)


def _packed_outline(db: sqlite3.Connection, series: int | None, first: int, last: int, parts: int) -> list[Point]:
    heads = db.cursor()
    heads.row_factory = None
    packs = heads.execute(
        "select first, last, count, low_at, low, high_at, high from pack"
        " where series = ? and first between ? and ? and last >= ? order by first",
        (series, first_pack(db, series, first), last, first),
    ).fetchall()
    if sum(pack[2] for pack in packs) <= RAW:
        return packed(db, series, first, last) if packs else []
    # The packs at both ends may lie half outside.
    head = packed(db, series, first, packs[0][1]) if packs[0][0] < first else []
    tail = packed(db, series, packs[-1][0], last) if packs[-1][1] > last else []
    inner = packs[bool(head) : len(packs) - bool(tail)]
    ends = {
        (inner[0][0], _value_of(db, series, inner[0][0], 1)),
        (inner[-1][1], _value_of(db, series, inner[-1][0], -8)),
    }
    found = ends | set(_lows_and_highs(inner, parts))
    return head + sorted(point for point in found if not math.isnan(point[1])) + tail


def _value_of(db: sqlite3.Connection, series: int | None, first: int, place: int) -> float:
    """Return the value whose eight bytes begin at `place` in the pack that begins at step `first`."""
    asked = "select substr(vals, ?, 8) from pack where series = ? and first = ?"
    value: float = struct.unpack(">d", db.execute(asked, (place, series, first)).fetchone()[0])[0]
    return value


def _lows_and_highs(packs: Sequence[tuple[int, int, int, int, float, int, float]], parts: int) -> list[Point]:
    """Return the lowest and the highest point of each of `parts` parts, or of each pack where there are fewer."""
    lows = [(step, value) for _, _, _, step, value, _, _ in packs if value is not None]
    highs = [(step, value) for _, _, _, _, _, step, value in packs if value is not None]
    if len(packs) > parts:
        lows = [min(part, key=itemgetter(1)) for part in _parts(lows, parts)]
        highs = [max(part, key=itemgetter(1)) for part in _parts(highs, parts)]
    return [*lows, *highs]


def _parts(points: list[Point], parts: int) -> Iterator[list[Point]]:
    for n in range(parts):
        if part := points[len(points) * n // parts : len(points) * (n + 1) // parts]:
            yield part

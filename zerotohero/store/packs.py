"""Points of ended runs, packed: 1139 in a row of `pack`, 8 bytes each where the steps are evenly apart, 21 before.

A pack states its lowest and highest value, so that a long curve is drawn without looking inside, and no spike lost. The
view `metrics` unpacks them in plain SQL. Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import math
import sqlite3
import struct
from collections.abc import Iterator, Sequence

from zerotohero.store.connect import transaction

PACKED = 1139
"""So many values fill, beside the row's head, one overflow page of 8 KiB or two of 4: the heads lie close together."""
SLICE = 4 * PACKED
"""Points that are packed at a time: other writers wait for some ten milliseconds at most."""
LARGEST = 2**62


def pack_run(db: sqlite3.Connection, run: str, heartbeat: str) -> Iterator[int]:
    """Pack what lies unpacked of a run that has ended; yield the points packed after each short transaction.

    `heartbeat`: the run's, when it was seen to have ended; packing stops where the run goes on meanwhile. Whoever reads
    sees every point once at any moment.
    """
    for (series,) in db.execute("select id from series where run = ? order by id", (run,)).fetchall():
        _in_order(db, series)
        packed = SLICE
        while packed == SLICE:
            with transaction(db):
                if not db.execute("select 1 from runs where id = ? and heartbeat = ?", (run, heartbeat)).fetchone():
                    return
                packed = _pack_slice(db, series)
            if packed:
                yield packed


def unpack_run(db: sqlite3.Connection, run: str) -> None:
    """Put a run's packed points back, as it is about to log more of them."""
    with transaction(db):
        for (series,) in db.execute("select id from series where run = ?", (run,)).fetchall():
            unpack_series(db, series)


def waiting_runs(db: sqlite3.Connection) -> list[str]:
    """Return the ids of the runs that hold unpacked points, whether they have ended or not."""
    rows = db.execute(
        "select distinct run from series where exists (select 1 from point where point.series = series.id)"
    )
    return [row[0] for row in rows]


def unpacked(row: sqlite3.Row) -> tuple[Sequence[int], Sequence[float]]:
    """Return the steps and values of a row of `pack`."""
    values = struct.unpack(f">{row['count']}d", row["vals"])
    if row["steps"] is None:
        return range(row["first"], row["last"] + 1, row["stride"] or 1), values
    return struct.unpack(f">{row['count']}q", row["steps"]), values


def _pack_slice(db: sqlite3.Connection, series: int) -> int:
    cursor = db.cursor()
    cursor.row_factory = None
    asked = "select step, value from point where series = ? order by step limit ?"
    rows = cursor.execute(asked, (series, SLICE)).fetchall()
    for start in range(0, len(rows), PACKED):
        steps, values = zip(*rows[start : start + PACKED])
        _insert(db, series, steps, [math.nan if value is None else value for value in values])
    if rows:
        db.execute("delete from point where series = ? and step <= ?", (series, rows[-1][0]))
    return len(rows)


def _insert(db: sqlite3.Connection, series: int, steps: tuple[int, ...], values: list[float]) -> None:
    first, last, count = steps[0], steps[-1], len(steps)
    stride = (last - first) // max(1, count - 1)
    even = stride < LARGEST and first + stride * (count - 1) == last
    even = even and (count == 1 or steps == tuple(range(first, last + 1, stride)))
    finite = [value for value in values if math.isfinite(value)]
    low, high = min(finite, default=None), max(finite, default=None)
    db.execute(
        "insert into pack (series, first, last, count, stride, low, low_at, high, high_at, odd, steps, vals)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            series,
            first,
            last,
            count,
            stride if even else None,
            low,
            None if low is None else steps[values.index(low)],
            high,
            None if high is None else steps[values.index(high)],
            count - len(finite),
            None if even else struct.pack(f">{count}q", *steps),
            struct.pack(f">{count}d", *values),
        ),
    )


def _in_order(db: sqlite3.Connection, series: int) -> None:
    """Packs follow each other: where a point lies unpacked before the end of the last one, all are unpacked first."""
    ends = db.execute("select max(last) from pack where series = ?", (series,)).fetchone()[0]
    begins = db.execute("select min(step) from point where series = ?", (series,)).fetchone()[0]
    if ends is not None and begins is not None and begins <= ends:
        with transaction(db):
            unpack_series(db, series)


def unpack_series(db: sqlite3.Connection, series: int) -> None:
    """Put the packed points of a series back; call inside a transaction."""
    for row in db.execute("select * from pack where series = ?", (series,)).fetchall():
        steps, values = unpacked(row)
        # What was logged again since then is newer.
        db.executemany(
            "insert or ignore into point (series, step, value) values (?, ?, ?)",
            [(series, step, value) for step, value in zip(steps, values)],
        )
    db.execute("delete from pack where series = ?", (series,))

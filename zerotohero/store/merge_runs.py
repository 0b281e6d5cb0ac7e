"""Runs of two databases joined, and their points: live and packed, under the series' numbers of each side."""

import math
import sqlite3
from typing import Any

from zerotohero.store.merge_rows import Merged, Row, insert, update
from zerotohero.store.packs import unpack_series
from zerotohero.store.points import points


class RunMerge:
    """Joins the runs of `theirs` into `db`, and counts what it did in `done`."""

    def __init__(self, db: sqlite3.Connection, theirs: sqlite3.Connection, done: Merged) -> None:
        self.db, self.theirs, self.done = db, theirs, done

    def run(self) -> None:
        free = int(self.db.execute("select coalesce(max(number), 0) from runs").fetchone()[0]) + 1
        for found in self.theirs.execute("select * from runs order by number").fetchall():
            theirs = dict(found)
            ours = self._ours(theirs["id"])
            if ours is None:
                insert(self.db, "runs", {**theirs, "number": free})
                free += 1
                self.done.count("added", "runs")
                self._copy_points(theirs["id"])
                continue
            mine, other = _beat(ours), _beat(theirs)
            renumbered = {**theirs, "number": ours["number"]}
            if renumbered != ours and other > mine:
                update(self.db, "runs", ["id"], renumbered)
                self.done.count("changed", "runs")
            # One went on from a checkpoint after the other was last heard of: what that had logged since is replaced.
            if theirs["resumed"] and theirs["resumed"] > mine[0]:
                self._drop_points(theirs["id"])
                self._copy_points(theirs["id"])
            elif not (ours["resumed"] and ours["resumed"] > other[0]):
                self._join_points(theirs["id"], theirs_later=other > mine)

    def _drop_points(self, run: str) -> None:
        for table in ("point", "pack"):
            self.db.execute(f"delete from {table} where series in (select id from series where run = ?)", (run,))
        self.db.execute("delete from tick where run = ?", (run,))

    def _copy_points(self, run: str) -> None:
        for row in self.theirs.execute("select id, name from series where run = ? order by id", (run,)).fetchall():
            series = self._series(run, row["name"])
            for table in ("point", "pack"):
                names = [column["name"] for column in self.db.execute(f"pragma table_info({table})")][1:]
                marks = ", ".join("?" * len(names))
                rows = self.theirs.cursor()
                rows.row_factory = None
                rows.execute(f"select {', '.join(names)} from {table} where series = ?", (row["id"],))
                self.db.executemany(
                    f"insert into {table} ({', '.join(['series', *names])}) values ({series}, {marks})", rows
                )
            self.done.points += _counted(self.db, series)
        self._ticks(run)

    def _join_points(self, run: str, theirs_later: bool) -> None:
        for row in self.theirs.execute("select id, name from series where run = ? order by id", (run,)).fetchall():
            series = self._series(run, row["name"])
            if _stored(self.db, series) == _stored(self.theirs, row["id"]):
                continue
            ours = dict(points(self.db, run, row["name"]))
            theirs = dict(points(self.theirs, run, row["name"]))
            new = {
                step: value
                for step, value in theirs.items()
                if step not in ours or (theirs_later and not _alike(value, ours[step]))
            }
            if new:
                unpack_series(self.db, series)
                self.db.executemany(
                    f"insert or replace into point (series, step, value) values ({series}, ?, ?)", new.items()
                )
                self.done.points += len(new.keys() - ours.keys())
        self._ticks(run)

    def _ticks(self, run: str) -> None:
        rows = self.theirs.execute("select run, step, at from tick where run = ?", (run,))
        self.db.executemany("insert or ignore into tick (run, step, at) values (?, ?, ?)", map(tuple, rows))

    def _series(self, run: str, name: str) -> int:
        self.db.execute("insert or ignore into series (run, name) values (?, ?)", (run, name))
        return int(self.db.execute("select id from series where run = ? and name = ?", (run, name)).fetchone()[0])

    def _ours(self, run: str) -> Row | None:
        found = self.db.execute("select * from runs where id = ?", (run,)).fetchone()
        return None if found is None else dict(found)


def _beat(run: Row) -> tuple[str, int, str]:
    """When a run was last heard of; of equals, that which has ended."""
    return (
        max(run["heartbeat"], run["ended"] or ""),
        run["status"] != "running",
        repr(sorted({**run, "number": 0}.items())),
    )


def _stored(db: sqlite3.Connection, series: int) -> list[tuple[Any, ...]]:
    """Return how the points of a series lie: equal for equal points that are stored alike."""
    rows = db.execute("select first, last, count, steps, vals from pack where series = ? order by first", (series,))
    live = db.execute("select step, value from point where series = ? order by step", (series,))
    return [*map(tuple, rows), *map(tuple, live)]


def _counted(db: sqlite3.Connection, series: int) -> int:
    return int(
        db.execute(
            "select (select count(*) from point where series = :series)"
            " + coalesce((select sum(count) from pack where series = :series), 0)",
            {"series": series},
        ).fetchone()[0]
    )


def _alike(one: float, other: float) -> bool:
    return one == other or (math.isnan(one) and math.isnan(other))

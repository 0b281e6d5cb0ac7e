"""A curve made fit to be drawn: few points, no spike lost, and its trend."""

import math
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from zerotohero.store.outline import outline, outline_whole
from zerotohero.store.points import lasts_of

Point = tuple[float, float]
"""(step, value)"""


PARTS = 4096
"""A curve that goes on is kept in at most so many parts."""


class Envelope:
    """A curve that goes on, in few points however long it gets: the lowest and the highest of each part, no spike lost.

    Up to PARTS points it is all of them. Beyond, the parts become twice as wide each time that there are too many.
    """

    def __init__(self) -> None:
        self._width = 1
        self._parts: dict[int, tuple[Point, Point]] = {}
        self._last: Point | None = None
        self._points: list[Point] | None = []

    def add(self, points: Iterable[Point]) -> None:
        """Take in points, in any order, some of them again if need be; NaN and infinity are left out."""
        parts, width = self._parts, self._width
        for point in points:
            step, value = point
            if not math.isfinite(value):
                continue
            self._points = None
            place = int(step // width)
            known = parts.get(place)
            if known is None:
                parts[place] = point, point
            elif value < known[0][1]:
                parts[place] = point, known[1]
            elif value > known[1][1]:
                parts[place] = known[0], point
            if self._last is None or step >= self._last[0]:
                self._last = point
        while len(parts) > PARTS:
            parts = self._halved()

    def points(self) -> list[Point]:
        """Return what is kept, in the order of the steps: twice PARTS points at most, and the last.

        The list is another one only where something was added.
        """
        if self._points is None:
            found = {point for pair in self._parts.values() for point in pair}
            self._points = sorted(found | ({self._last} if self._last else set()))
        return self._points

    def ends(self) -> tuple[float | None, float | None]:
        """Return the lowest and the highest value; None before the first."""
        lows, highs = [low[1] for low, _ in self._parts.values()], [high[1] for _, high in self._parts.values()]
        return min(lows, default=None), max(highs, default=None)

    def _halved(self) -> dict[int, tuple[Point, Point]]:
        halved: dict[int, tuple[Point, Point]] = {}
        for place, (low, high) in self._parts.items():
            known = halved.get(place // 2)
            if known is not None:
                low, high = min(known[0], low, key=itemgetter(1)), max(known[1], high, key=itemgetter(1))
            halved[place // 2] = low, high
        self._width, self._parts = 2 * self._width, halved
        return halved


@dataclass(frozen=True)
class Drawn:
    """A metric as it is drawn: its last point, its lowest and highest (None: never a finite number), and few points."""

    name: str
    step: int
    last: float | None
    low: float | None
    high: float | None
    points: list[Point]


def drawn(db: sqlite3.Connection, run: str, names: Collection[str] | None = None) -> list[Drawn]:
    """Return the metrics of a run as they are drawn, no spike lost: those called `names`, or all."""
    found = []
    for last in lasts_of(db, run):
        if names is None or last.name in names:
            points = whole_curve(db, run, last.name)
            finite = [value for _, value in points if math.isfinite(value)]
            low, high = min(finite, default=None), max(finite, default=None)
            found.append(Drawn(last.name, last.step, last.value, low, high, points))
    return found


def whole_curve(db: sqlite3.Connection, run: str, metric: str) -> list[Point]:
    """Return the points that draw a run's metric, no spike lost: all of them up to some thousand."""
    points, complete = outline(db, run, metric)
    if not complete:
        points = [point for piece in outline_whole(db, run, metric) for point in piece]
    return list(points)


def thinned(points: Sequence[Point], buckets: int) -> list[Point]:
    """Return at most two points for each of `buckets` parts, its lowest and its highest; NaN and infinity left out."""
    finite = [point for point in points if math.isfinite(point[1])]
    if len(finite) <= 2 * buckets:
        return finite
    kept = []
    for n in range(buckets):
        part = finite[len(finite) * n // buckets : len(finite) * (n + 1) // buckets]
        kept += sorted({min(part, key=lambda point: point[1]), max(part, key=lambda point: point[1])})
    return kept


def smoothed(points: Sequence[Point], weight: float = 0.9) -> list[Point]:
    """Return the exponential moving average of the values, each with its step; unbiased from the first on."""
    mean, mass, soft = 0.0, 0.0, []
    for step, value in points:
        mean, mass = weight * mean + (1 - weight) * value, weight * mass + (1 - weight)
        soft.append((step, mean / mass))
    return soft

"""A curve made fit to be drawn: few points, no spike lost, and its trend."""

import math
import sqlite3
from collections.abc import Sequence

from zerotohero.store.points import outline, outline_whole

Point = tuple[float, float]
"""(step, value)"""


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

"""What a figure holds: plain data to draw it from, and a sentence that states its numbers.

Standard library only and Python 3.9 or newer: experiments collect their figures under the learner's interpreter.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Callable, Mapping, Sequence

MOST_BUCKETS = 660
"""Of each bucket stay its lowest, its highest and a gap, so at most 1,980 points."""
LONG = 200
"""From so many points on, a smoothed line is drawn over the raw one."""
LOG_FROM = 100.0
"""How many times the smallest value the largest must be for a logarithmic axis."""


@dataclass(frozen=True)
class Figure:
    """A picture before it is drawn: its kind, its data (JSON-able) and the text for whoever cannot see it."""

    kind: str
    data: dict[str, Any]
    alt: str


def curve(
    metrics: Mapping[str, Sequence[tuple[int, float]]],
    published: Sequence[tuple[str, int | None, float]] = (),
    title: str = "",
) -> Figure:
    """Return the figure of metrics, each a list of (step, value), over their steps.

    `published` has (metric, step, value): a mark at that step, or without a step a line across. Long series are
    thinned, each bucket keeping its lowest and highest value, and smoothed. What is no finite number becomes a gap.
    """
    shown = [(str(name), [(int(step), float(value)) for step, value in points]) for name, points in metrics.items()]
    others = [
        {"metric": str(name), "step": None if step is None else int(step), "value": float(value)}
        for name, step, value in published
        if math.isfinite(value)
    ]
    values = [value for _, points in shown for _, value in points if math.isfinite(value)]
    values += [float(other["value"]) for other in others]  # type: ignore[arg-type]
    data = {
        "title": str(title),
        "log": bool(values) and min(values) > 0 and max(values) / min(values) > LOG_FROM,
        "metrics": [
            {"name": name, "points": thin(points), "smooth": thin(_smooth(points)) if len(points) >= LONG else []}
            for name, points in shown
        ],
        "published": others,
    }
    sentences = [_curve_in_words(name, points, others) for name, points in shown]
    alone = {name for name, _ in shown}
    sentences += [
        f"Published {other['metric']}: {_published_in_words([other])}."
        for other in others
        if other["metric"] not in alone
    ]
    return Figure("curve", data, with_title(title, " ".join(sentences) or "No numbers yet."))


def boundary(
    points: Sequence[Sequence[float]],
    labels: Sequence[int],
    score: Callable[[float, float], float],
    title: str = "",
    columns: int = 42,
    rows: int = 32,
) -> Figure:
    """Return the figure of labelled points (0/1 or -1/1) in the plane, and where `score(x, y)` changes its sign.

    A point is right where the score of a 1 is above 0 and that of another at most 0. `score` is asked at each point
    and at columns * rows places around them.
    """
    shown = []
    right = 0
    for (x, y), label in zip(points, labels):
        found = float(score(x, y))
        correct = math.isfinite(found) and (found > 0) == (label > 0)
        right += correct
        shown.append([float(x), float(y), int(label), correct])
    low_x, high_x = _range([point[0] for point in shown])
    low_y, high_y = _range([point[1] for point in shown])
    xs = [low_x + (high_x - low_x) * i / (columns - 1) for i in range(columns)]
    ys = [low_y + (high_y - low_y) * i / (rows - 1) for i in range(rows)]
    grid = [[rounded(score(x, y)) for x in xs] for y in ys]
    data = {
        "title": str(title),
        "points": shown,
        "x": [low_x, high_x],
        "y": [low_y, high_y],
        "grid": grid,
        "right": right,
    }
    return Figure("boundary", data, with_title(title, _boundary_in_words(shown, right, grid)))


def thin(points: Sequence[tuple[float, float]]) -> list[list[float | None]]:
    """Return points as [step, value or None], of each bucket its first gap, its lowest and its highest."""
    if len(points) <= 3 * MOST_BUCKETS:
        return [[step, or_gap(value)] for step, value in points]
    kept = {0, len(points) - 1}
    for bucket in range(MOST_BUCKETS):
        part = range(len(points) * bucket // MOST_BUCKETS, len(points) * (bucket + 1) // MOST_BUCKETS)
        finite = [i for i in part if math.isfinite(points[i][1])]
        if finite:
            kept |= {min(finite, key=lambda i: points[i][1]), max(finite, key=lambda i: points[i][1])}
        kept |= set([i for i in part if not math.isfinite(points[i][1])][:1])
    return [[points[i][0], or_gap(points[i][1])] for i in sorted(kept)]


def _smooth(points: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Return the mean of the values around each point, a fortieth of them all; there is none where it has no value."""
    half = max(1, len(points) // 80)
    sums, counts = [0.0], [0]
    for _, value in points:
        finite = math.isfinite(value)
        sums.append(sums[-1] + (value if finite else 0.0))
        counts.append(counts[-1] + finite)
    smoothed = []
    for i, (step, value) in enumerate(points):
        low, high = max(0, i - half), min(len(points), i + half + 1)
        count = counts[high] - counts[low]
        mean = (sums[high] - sums[low]) / count if count else math.nan
        smoothed.append((step, mean if math.isfinite(value) else math.nan))
    return smoothed


def _curve_in_words(name: str, points: Sequence[tuple[int, float]], published: list[dict[str, Any]]) -> str:
    finite = [(step, value) for step, value in points if math.isfinite(value)]
    lost = [step for step, value in points if not math.isfinite(value)]
    others = [other for other in published if other["metric"] == name]
    if not finite:
        said = f"{name}: no numbers"
    elif len(finite) == 1:
        said = f"{name}: {_words(finite[0])}"
    else:
        low, high = min(finite, key=lambda point: point[1]), max(finite, key=lambda point: point[1])
        said = f"{name}: first {_words(finite[0])}, last {_words(finite[-1])}"
        said += f"; lowest {_words(low)}, highest {_words(high)}"
    if lost:
        said += f"; not a finite number at {len(lost)} of {len(points)} steps, first at step {lost[0]}"
    return f"{said}{'; published ' + _published_in_words(others) if others else ''}."


def _published_in_words(others: list[dict[str, Any]]) -> str:
    return ", ".join(
        f"{other['value']:.4g}" + (f" at step {other['step']}" if other["step"] is not None else "") for other in others
    )


def _boundary_in_words(shown: list[list[Any]], right: int, grid: list[list[float | None]]) -> str:
    if not shown:
        return "No points yet."
    positive = sum(point[2] > 0 for point in shown)
    scores = [value for row in grid for value in row if value is not None]
    said = f"{len(shown)} points in the plane, {positive} of class 1 and {len(shown) - positive} of the other"
    said += f"; {right} of them ({100 * right / len(shown):.4g} %) lie on their own side of the decision boundary."
    if not scores:
        return f"{said} No score is a finite number."
    share = 100 * sum(value > 0 for value in scores) / len(scores)
    return f"{said} The side of class 1 covers {share:.0f} % of the picture."


def with_title(title: str, sentences: str) -> str:
    title = " ".join(str(title).split()).rstrip(".")
    sentences = sentences[:1].upper() + sentences[1:]
    return f"{title}. {sentences}" if title else sentences


def _words(point: tuple[int, float]) -> str:
    return f"{point[1]:.4g} at step {point[0]}"


def _range(values: list[float]) -> tuple[float, float]:
    """Return a range a bit wider than what the values span."""
    finite = [value for value in values if math.isfinite(value)] or [0.0]
    margin = (max(finite) - min(finite)) * 0.1 or 1.0
    return min(finite) - margin, max(finite) + margin


def rounded(value: float) -> float | None:
    """Six digits are more than a picture shows, and a third of the room."""
    value = float(value)
    return float(f"{value:.6g}") if math.isfinite(value) else None


def or_gap(value: float) -> float | None:
    return value if math.isfinite(value) else None

"""What histograms, heat maps, scatters and lines hold: plain data, and a sentence that states their numbers.

Standard library only and Python 3.9 or newer: experiments collect their figures under the learner's interpreter. A
tensor or an array is taken where numbers are: whatever has a `tolist`.
"""

from __future__ import annotations

import math
from typing import Any, Iterable, Mapping, Sequence

from zerotohero.figures.collect import Figure, rounded, thin, with_title
from zerotohero.figures.look import plainly

BUCKETS = 50
FAR_OUT = 0.005
"""A histogram leaves out this share of each series at either end: one value far away would squeeze all others."""
FARTHEST = 1e60
"""What lies further out is drawn at the edge: the difference of two such numbers overflows."""
MOST_ROWS, MOST_COLUMNS = 128, 256
"""A larger heat map is averaged down to at most so many cells."""


def histogram(series: Mapping[str, Any], title: str = "", xlabel: str = "value") -> Figure:
    """Return the figure of how the numbers of each of `series` are spread, over one and the same axis."""
    numbers = {str(name): [_near(value) for value in _flat(values)] for name, values in series.items()}
    finite = {name: sorted(v for v in values if math.isfinite(v)) for name, values in numbers.items()}
    ends = [(v[int(FAR_OUT * (len(v) - 1))], v[math.ceil((1 - FAR_OUT) * (len(v) - 1))]) for v in finite.values() if v]
    low, high = min((a for a, _ in ends), default=0.0), max((b for _, b in ends), default=1.0)
    if low == high:
        low, high = low - (abs(low) or 1.0) / 2, high + (abs(high) or 1.0) / 2
    shown, sentences = [], []
    for name, values in finite.items():
        counts = [0] * BUCKETS
        for value in values:
            if low <= value <= high:
                counts[min(BUCKETS - 1, int((value - low) / (high - low) * BUCKETS))] += 1
        mean = math.fsum(values) / len(values) if values else math.nan
        spread = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / len(values)) if values else math.nan
        lost = len(numbers[name]) - len(values)
        shown.append(
            {
                "name": name,
                "shares": [rounded(count / len(values)) if values else 0.0 for count in counts],
                "mean": rounded(mean),
                "std": rounded(spread),
                "outside": len(values) - sum(counts),
                "lost": lost,
            }
        )
        said = f"{name}: {len(values)} numbers, mean {mean:.3g}, deviation {spread:.3g}" if values else f"{name}: empty"
        sentences.append(said + (f", {lost} not finite" if lost else "") + ".")
    data = {"title": str(title), "xlabel": str(xlabel), "low": low, "high": high, "series": shown}
    return Figure("histogram", data, with_title(title, " ".join(sentences) or "No numbers yet."))


def heatmap(
    grid: Any,
    title: str = "",
    xlabel: str = "",
    ylabel: str = "",
    xnames: Sequence[str] = (),
    ynames: Sequence[str] = (),
    value: str = "",
) -> Figure:
    """Return the figure of a table of numbers (or of true and false), row by row from the top; `value` names them."""
    rows = [[_near(float(number)) for number in row] for row in (grid.tolist() if hasattr(grid, "tolist") else grid)]
    if len({len(row) for row in rows}) > 1:
        raise ValueError("the rows of a heat map are equally long")
    numbers = [(number, i, j) for i, row in enumerate(rows) for j, number in enumerate(row) if math.isfinite(number)]
    data = {
        "title": str(title),
        "xlabel": str(xlabel),
        "ylabel": str(ylabel),
        "xnames": [str(name) for name in xnames],
        "ynames": [str(name) for name in ynames],
        "value": str(value),
        "shape": [len(rows), len(rows[0]) if rows else 0],
        "low": min(numbers)[0] if numbers else 0.0,
        "high": max(numbers)[0] if numbers else 1.0,
        "grid": _averaged(rows),
    }
    if not numbers:
        return Figure("heatmap", data, with_title(title, "No numbers yet."))
    mean = math.fsum(number for number, _, _ in numbers) / len(numbers)
    low, high = min(numbers), max(numbers)
    said = f"{len(rows)} rows of {len(rows[0])}; {value or 'the values'}: mean {mean:.3g}, "
    said += f"lowest {_at(low, data)}, highest {_at(high, data)}."
    return Figure("heatmap", data, with_title(title, said))


def scatter(
    points: Any,
    names: Sequence[str] = (),
    groups: Sequence[str] = (),
    title: str = "",
    xlabel: str = "",
    ylabel: str = "",
) -> Figure:
    """Return the figure of points in the plane, each with a name and a group where these are given."""
    places = [
        [rounded(_near(float(x))), rounded(_near(float(y)))]
        for x, y in (points.tolist() if hasattr(points, "tolist") else points)
    ]
    for given, word in ((names, "names"), (groups, "groups")):
        if given and len(given) != len(places):
            raise ValueError(f"{len(places)} points and {len(given)} {word}")
    data = {
        "title": str(title),
        "xlabel": str(xlabel),
        "ylabel": str(ylabel),
        "points": places,
        "names": [str(name) for name in names],
        "groups": [str(group) for group in groups],
    }
    seen = [(x, y) for x, y in places if x is not None and y is not None]
    if not seen:
        return Figure("scatter", data, with_title(title, "No points yet."))
    said = f"{len(places)} points, from {min(x for x, _ in seen):.3g} to {max(x for x, _ in seen):.3g}"
    said += f" by {min(y for _, y in seen):.3g} to {max(y for _, y in seen):.3g}"
    for group in dict.fromkeys(data["groups"]):
        mine = [i for i, other in enumerate(data["groups"]) if other == group and None not in places[i]]
        if mine:
            x, y = (math.fsum(places[i][axis] or 0.0 for i in mine) / len(mine) for axis in (0, 1))
            said += f"; {len(mine)} {group} around ({x:.3g}, {y:.3g})"
    return Figure("scatter", data, with_title(title, f"{said}."))


def lines(
    series: Mapping[str, Iterable[Sequence[float]]],
    rules: Mapping[str, float] | None = None,
    title: str = "",
    xlabel: str = "",
    ylabel: str = "",
    log_x: bool = False,
    log_y: bool = False,
    faint: Sequence[str] = (),
) -> Figure:
    """Return the figure of (x, y) pairs, a line for each of `series`; `rules` are levels drawn across.

    The series named in `faint` stand behind the others, thin and pale.
    On a logarithmic axis what is not above 0 becomes a gap.
    """
    shown, sentences = [], []
    for name, points in series.items():
        pairs = [(_near(float(x)), _near(float(y))) for x, y in points]
        pairs = [
            (x, math.nan if log_y and y <= 0 else y) for x, y in pairs if math.isfinite(x) and (x > 0 or not log_x)
        ]
        kept = [[rounded(x or 0.0), None if y is None else rounded(y)] for x, y in thin(pairs)]
        shown.append({"name": str(name), "points": kept, "faint": name in faint})
        finite = [(y, x) for x, y in pairs if math.isfinite(y)]
        if not finite:
            sentences.append(f"{name}: no numbers.")
            continue
        low, high = min(finite), max(finite)
        sentences.append(
            f"{name}: {len(pairs):,} points, first {_where(finite[0])}, last {_where(finite[-1])}; "
            f"lowest {_where(low)}, highest {_where(high)}."
        )
    levels = [(str(name), _near(float(level), log_y)) for name, level in (rules or {}).items()]
    levels = [(name, level) for name, level in levels if math.isfinite(level)]
    sentences += [f"Across: {name}, {level:.4g}." for name, level in levels]
    data = {
        "title": str(title),
        "xlabel": str(xlabel),
        "ylabel": str(ylabel),
        "log_x": bool(log_x),
        "log_y": bool(log_y),
        "series": shown,
        "rules": [{"name": name, "value": level} for name, level in levels],
    }
    return Figure("lines", data, with_title(title, " ".join(sentences) or "No numbers yet."))


def _where(point: tuple[float, float]) -> str:
    y, x = point
    return f"{plainly(y)} at {plainly(x)}"


def _near(value: float, log: bool = False) -> float:
    """Return the value, or the nearest that can be drawn: NaN for what is no number, or has no logarithm."""
    if not math.isfinite(value) or (log and value <= 0):
        return math.nan
    return max(1 / FARTHEST if log else -FARTHEST, min(FARTHEST, value))


def _flat(values: Any) -> Iterable[float]:
    """Yield every number in a tensor, an array or nested lists."""
    values = values.tolist() if hasattr(values, "tolist") else values
    if isinstance(values, (int, float)):
        yield float(values)
        return
    for value in values:
        yield from _flat(value)


def _averaged(rows: list[list[float]]) -> list[list[float | None]]:
    """Return the rows as cells, neighbours averaged where there are more than a picture can show."""
    if not rows or not rows[0]:
        return []
    down, across = min(len(rows), MOST_ROWS), min(len(rows[0]), MOST_COLUMNS)
    cells = []
    for i in range(down):
        part = rows[len(rows) * i // down : len(rows) * (i + 1) // down]
        line: list[float | None] = []
        for j in range(across):
            left, right = len(rows[0]) * j // across, len(rows[0]) * (j + 1) // across
            numbers = [number for row in part for number in row[left:right] if math.isfinite(number)]
            line.append(rounded(math.fsum(numbers) / len(numbers)) if numbers else None)
        cells.append(line)
    return cells


def _at(cell: tuple[float, int, int], data: dict[str, Any]) -> str:
    number, i, j = cell
    row = data["ynames"][i] if i < len(data["ynames"]) else f"row {i}"
    column = data["xnames"][j] if j < len(data["xnames"]) else f"column {j}"
    return f"{number:.3g} at {row}, {column}"

"""Draw a figure as text, for a terminal. Standard library only."""

from __future__ import annotations

import math
from typing import Any

from zerotohero.figures import plot_text
from zerotohero.figures.braille import DOTS, dots_between
from zerotohero.figures.plot_text import plain

FARTHEST = 1e150
"""Beyond it the difference of two values overflows; a value out there is drawn at the edge."""


def as_text(kind: str, data: dict[str, Any], width: int = 60, height: int = 16) -> str:
    """Return a figure as `height` lines of at most `width` characters. Raises ValueError for a kind that is none."""
    if kind not in WRITERS:
        raise ValueError(f"there is no figure of kind {kind!r}; the kinds are {', '.join(WRITERS)}")
    return "\n".join(line.rstrip() for line in WRITERS[kind](data, max(width, 20), max(height, 4)))


def _boundary(data: dict[str, Any], width: int, height: int) -> list[str]:
    """Class 1 is `●` on the dotted side, the other `o` on the empty one; `X` lies on the wrong side."""
    if not data["points"]:
        return ["No points yet."]
    (left, right), (bottom, top) = data["x"], data["y"]
    rows = height - 1
    cells = []
    for row in range(rows):
        line = []
        for column in range(width):
            score = _score(data["grid"], (column + 0.5) / width, 1 - (row + 0.5) / rows)
            line.append("?" if score is None else "·" if score > 0 else " ")
        cells.append(line)
    for wanted in (True, False):
        for x, y, label, correct in data["points"]:
            if correct is wanted and math.isfinite(x) and math.isfinite(y):
                column = min(width - 1, int((x - left) / (right - left) * width))
                row = min(rows - 1, int((top - y) / (top - bottom) * rows))
                cells[row][column] = ("●" if label > 0 else "o") if correct else "X"
    count = len(data["points"])
    wrong = f"  X wrong side: {count - data['right']}" if data["right"] < count else ""
    legend = f"● 1 (·)  o other{wrong}  {data['right']}/{count} right"
    return ["".join(line) for line in cells] + [legend[:width]]


def _curve(data: dict[str, Any], width: int, height: int) -> list[str]:
    """All metrics in braille, published marks as `◇`, published lines as `┄`."""
    log = data["log"]
    series = [[(s, _height(v, log)) for s, v in m["points"] if v is not None] for m in data["metrics"]]
    others = [(other["step"], _height(other["value"], log)) for other in data["published"]]
    heights = [y for points in series for _, y in points] + [y for _, y in others]
    signs = sorted({"┄" if step is None else "◇" for step, _ in others})
    legend = "  ".join([plain(m["name"]) for m in data["metrics"]] + [f"{sign} published" for sign in signs])
    if not heights:
        return ["No numbers yet."]
    steps = [s for points in series for s, _ in points] + [s for s, _ in others if s is not None] or [0]
    low, high, first, last = min(heights), max(heights), min(steps), max(steps)
    # The logarithm of the largest float is rounded up, so its power would not be one.
    labels = [f"{10 ** min(y, 308.25) if log else y:.4g}" for y in (high, low)]
    margin = max(len(label) for label in labels) + 2
    columns, rows = width - margin, height - 2

    def place(step: float, y: float, across: int, down: int) -> tuple[int, int]:
        x = round((step - first) / ((last - first) or 1) * (across - 1))
        return x, round((high - y) / ((high - low) or 1) * (down - 1))

    bits = [[0] * columns for _ in range(rows)]
    for points in series:
        dots = [place(step, y, 2 * columns, 4 * rows) for step, y in points]
        for a, b in zip(dots, dots[1:] or dots):
            for x, y in dots_between(a, b):
                bits[y // 4][x // 2] |= DOTS[y % 4][x % 2]
    cells = [[chr(0x2800 + bit) if bit else " " for bit in row] for row in bits]
    for wanted, height_of_it in others:
        if wanted is None:
            row = cells[place(first, height_of_it, columns, rows)[1]]
            row[:] = ["┄" if cell == " " else cell for cell in row]
    for wanted, height_of_it in others:
        if wanted is not None:
            across, down = place(wanted, height_of_it, columns, rows)
            cells[down][across] = "◇"
    sides = [labels[0], *[""] * (rows - 2), labels[1]]
    lines = [f"{side:>{margin - 2}} ┤{''.join(row)}" for side, row in zip(sides, cells)]
    foot = f"{first:<{columns // 2}}{last:>{columns - columns // 2}}"
    return [*lines, " " * margin + foot, legend[:width]]


def _extrapolation(data: dict[str, Any], width: int, height: int) -> list[str]:
    """What was done, and the line drawn on."""
    known = [[week, total] for week, total in enumerate(data["totals"])]
    metrics = [{"name": f"{data['what']} by week", "points": [*known, data["later"]]}]
    drawn = _curve({"log": False, "metrics": metrics, "published": []}, width, height)
    return [*drawn[:-1], f"{drawn[-1]}, {data['source']}"[:width]]


WRITERS = {
    "boundary": _boundary,
    "curve": _curve,
    "extrapolation": _extrapolation,
    "histogram": plot_text.histogram,
    "heatmap": plot_text.heatmap,
    "scatter": plot_text.scatter,
    "lines": plot_text.lines,
}


def _score(grid: list[list[float | None]], across: float, up: float) -> float | None:
    """Return the score at a place between the grid's: of its four neighbours, each as much as it is near."""
    x, y = across * (len(grid[0]) - 1), up * (len(grid) - 1)
    column, row = min(int(x), len(grid[0]) - 2), min(int(y), len(grid) - 2)
    total = 0.0
    for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
        value = grid[row + i][column + j]
        if value is None:
            return None
        total += value * (y - row if i else row + 1 - y) * (x - column if j else column + 1 - x)
    return total


def _height(value: float, log: bool) -> float:
    return math.log10(value) if log else max(-FARTHEST, min(FARTHEST, value))

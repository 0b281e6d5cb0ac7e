"""Histograms, heat maps, scatters and lines as text, for a terminal. Standard library only."""

from __future__ import annotations

import math
from typing import Any

from zerotohero.figures.braille import DOTS, dots_between
from zerotohero.figures.look import plainly

BARS = " ▁▂▃▄▅▆▇█"
SHADES = " ░▒▓█"
MARKS = "●○▲△◆◇■□"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def histogram(data: dict[str, Any], width: int, height: int) -> list[str]:
    """A row of bars for each series, all over one axis; then its mean and deviation."""
    if not data["series"]:
        return ["No numbers yet."]
    names = [plain(one["name"]) for one in data["series"]]
    margin = min(max(len(name) for name in names), width // 3)
    facts = [f"mean {_short(one['mean'])} dev {_short(one['std'])}" for one in data["series"]]
    columns = max(8, width - margin - 2 - max(len(fact) for fact in facts))
    deep = max(1, min(4, (height - 2) // len(names)))
    lines = []
    for one, name, fact in zip(data["series"], names, facts):
        shares = _resampled(one["shares"], columns)
        tallest = max(shares) or 1.0
        for row in range(deep - 1, -1, -1):
            levels = [min(8, max(0, math.ceil(share / tallest * 8 * deep) - 8 * row)) for share in shares]
            said = (name[:margin], fact) if row == 0 else ("", "")
            lines.append(f"{said[0]:<{margin}} {''.join(BARS[level] for level in levels)} {said[1]}")
    left, right = f"{data['low']:.3g}", f"{data['high']:.3g}"
    middle = plain(data["xlabel"])[: max(0, columns - len(left) - len(right) - 2)]
    return [*lines, " " * (margin + 1) + left + middle.center(columns - len(left) - len(right)) + right]


def heatmap(data: dict[str, Any], width: int, height: int) -> list[str]:
    """A cell is the darker the larger its value; cells are averaged where there is not the room."""
    grid = data["grid"]
    if not grid:
        return ["No numbers yet."]
    ynames = data["ynames"] if len(data["ynames"]) == len(grid) else []
    margin = min(max((len(plain(name)) for name in ynames), default=0), width // 3)
    room = width - margin - bool(margin)
    xnames = data["xnames"] if all(len(name) == 1 for name in data["xnames"]) else []
    wide = max(1, min(4, room // len(grid[0])))
    columns, rows = min(room // wide, len(grid[0])), min(height - 2 - bool(xnames), len(grid))
    low, high = data["low"], data["high"]
    lines = []
    for i in range(rows):
        part = grid[len(grid) * i // rows : len(grid) * (i + 1) // rows]
        line = ""
        for j in range(columns):
            a, b = len(grid[0]) * j // columns, len(grid[0]) * (j + 1) // columns
            numbers = [value for row in part for value in row[a:b] if value is not None]
            share = (sum(numbers) / len(numbers) - low) / ((high - low) or 1.0) if numbers else None
            line += ("?" if share is None else SHADES[min(4, max(0, math.ceil(share * 4)))]) * wide
        name = plain(ynames[len(grid) * i // rows])[:margin] if ynames else ""
        lines.append(f"{name:<{margin}} {line}" if margin else line)
    if xnames and columns == len(xnames):
        lines.append(" " * (margin + bool(margin)) + "".join(f"{plain(name):<{wide}}" for name in xnames))
    value = plain(data["value"]) or "value"
    down, along = data["shape"]
    across = f"{down} {plain(data['ylabel']) or 'rows'} by {along} {plain(data['xlabel']) or 'columns'}"
    return [*lines, across[:width], f"{value}: {SHADES[1]} from {low:.3g} to █ {high:.3g}"[:width]]


def scatter(data: dict[str, Any], width: int, height: int) -> list[str]:
    """Each point as the first letter of its name, or as its group's mark."""
    points = [(i, x, y) for i, (x, y) in enumerate(data["points"]) if x is not None and y is not None]
    if not points:
        return ["No points yet."]
    low, high = _span([y for _, _, y in points])
    left, right = _span([x for _, x, _ in points])
    labels = [f"{high:.3g}", f"{low:.3g}"]
    margin = max(len(label) for label in labels) + 2
    groups = list(dict.fromkeys(data["groups"]))
    columns, rows = width - margin, height - 1 - bool(groups or data["names"])
    cells = [[" "] * columns for _ in range(rows)]
    for i, x, y in points:
        mark = MARKS[groups.index(data["groups"][i]) % len(MARKS)] if groups else MARKS[0]
        name = plain(data["names"][i])[:1] if data["names"] else ""
        column, row = round((x - left) / (right - left) * (columns - 1)), round((high - y) / (high - low) * (rows - 1))
        cells[row][column] = "*" if cells[row][column] != " " else name or mark
    sides = [labels[0], *[""] * (rows - 2), labels[1]] if rows > 1 else [labels[0]]
    lines = [f"{side:>{margin - 2}} ┤{''.join(row)}" for side, row in zip(sides, cells)]
    lines.append(" " * margin + _foot(f"{left:.3g}", plain(data["xlabel"]), f"{right:.3g}", columns))
    if data["names"]:
        lines.append("* several in one place"[:width])
    elif groups:
        lines.append("  ".join(f"{MARKS[i % len(MARKS)]} {plain(group)}" for i, group in enumerate(groups))[:width])
    return lines


def lines(data: dict[str, Any], width: int, height: int) -> list[str]:
    """The series in braille, each with a letter at its right end; the rules as `┄`. Without the faint ones."""
    drawn = [one for one in data["series"] if not one.get("faint")] or data["series"]
    series = [
        [
            (math.log10(x) if data["log_x"] else x, None if y is None else math.log10(y) if data["log_y"] else y)
            for x, y in one["points"]
        ]
        for one in drawn
    ]
    rules = [math.log10(rule["value"]) if data["log_y"] else rule["value"] for rule in data["rules"]]
    heights = [y for points in series for _, y in points if y is not None]
    if not heights:
        return ["No numbers yet."]
    low, high = _span(heights + rules)
    left, right = _span([x for points in series for x, _ in points])
    labels = [plainly(10**y if data["log_y"] else y) for y in (high, low)]
    margin = max(len(label) for label in labels) + 2
    several = len(series) > 1
    said = [(f"{LETTERS[i % 26]} " if several else "") + plain(one["name"]) for i, one in enumerate(drawn)]
    said += [f"┄ {plain(rule['name'])} {plainly(rule['value'])}" for rule in data["rules"]]
    legend = _in_rows(said, width)[: max(1, height // 4)]
    columns, rows = width - margin - 2 * several, height - 1 - len(legend)
    bits = [[0] * columns for _ in range(rows)]
    last: list[int | None] = []
    for points in series:
        before = None
        for x, y in points:
            if y is None:
                before = None
                continue
            dot = (
                round((x - left) / (right - left) * (2 * columns - 1)),
                round((high - y) / (high - low) * (4 * rows - 1)),
            )
            for column, row in dots_between(before or dot, dot):
                bits[row // 4][column // 2] |= DOTS[row % 4][column % 2]
            before = dot
        ends = [y for _, y in points if y is not None]
        last.append(round((high - ends[-1]) / (high - low) * (rows - 1)) if ends else None)
    cells = [[chr(0x2800 + bit) if bit else " " for bit in row] for row in bits]
    for rule in rules:
        across = cells[round((high - rule) / (high - low) * (rows - 1))]
        across[:] = ["┄" if cell == " " else cell for cell in across]
    names = _letters_at(last, rows) if several else [""] * rows
    sides = [labels[0], *[""] * (rows - 2), labels[1]] if rows > 1 else [labels[0]]
    drawn = [f"{side:>{margin - 2}} ┤{''.join(row)} {name}" for side, row, name in zip(sides, cells, names)]
    ends_of_x = [plainly(10**x if data["log_x"] else x) for x in (left, right)]
    drawn.append(" " * margin + _foot(ends_of_x[0], plain(data["xlabel"]), ends_of_x[1], columns))
    return [*drawn, *legend]


def plain(name: object) -> str:
    """Return a name without what would move the cursor."""
    return "".join(c if c.isprintable() else " " for c in str(name))


def _letters_at(last: list[int | None], rows: int) -> list[str]:
    """Return what stands at the right of each row: the letters of the series that end there, or near."""
    names = [""] * rows
    for i, row in sorted(enumerate(last), key=lambda one: (one[1] is None, one[1])):
        if row is None:
            continue
        free = [r for r in range(rows) if not names[r]] or [row]
        names[min(free, key=lambda r: abs(r - row))] = LETTERS[i % 26]
    return names


def _in_rows(words: list[str], width: int) -> list[str]:
    """Return the words side by side, in as many rows as they need."""
    rows = [""]
    for word in words:
        joined = f"{rows[-1]}  {word}" if rows[-1] else word
        if len(joined) <= width:
            rows[-1] = joined
        else:
            rows.append(word[:width])
    return [row for row in rows if row]


def _foot(left: str, middle: str, right: str, columns: int) -> str:
    room = columns - len(left) - len(right)
    return left + middle[: max(0, room - 2)].center(max(0, room)) + right


def _span(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = 0.0 if high > low else abs(low) / 2 or 0.5
    return low - room, high + room


def _resampled(shares: list[float], columns: int) -> list[float]:
    """Return the shares as `columns` bars, each the largest of what falls into it."""
    count = len(shares)
    return [
        max(shares[count * i // columns : max(count * i // columns + 1, count * (i + 1) // columns)])
        for i in range(columns)
    ]


def _short(value: float | None) -> str:
    return "-" if value is None else f"{value:.2g}"

"""What is true of every wrong answer at once: a shape, a sign, a factor, an order. Said where no mistake is named.

A sentence is given only where it holds on all of them; where none does, nothing is said.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zerotohero.grading.answers import Answer
from zerotohero.grading.compare import is_number
from zerotohero.grading.shown import show
from zerotohero.grading.wire import Array, CloseAnswer, Opaque, StatAnswer

Pair = tuple[Answer, Answer]
"""What the reference answered, and what the learner's code did."""


@dataclass(frozen=True)
class Grid:
    """The numbers of one answer in order, and the shape they stand in (lists of equal lists have one too)."""

    shape: tuple[int, ...]
    values: list[float]


def narrowed(pairs: list[Pair], tolerance: float) -> str | None:
    """Return a sentence that is true of all `pairs` of wrong answers, or None."""
    if any(expected.kind != "value" or got.kind != "value" for expected, got in pairs):
        return None
    if all(got.value is None and expected.value is not None for expected, got in pairs):
        return "Every wrong answer is None: a `return` is missing, or it returns what a call without one gives."
    opaque = next(((expected, got.value) for expected, got in pairs if isinstance(got.value, Opaque)), None)
    if opaque:
        return f"The answer is {_a(opaque[1].type)}, where {_kind(opaque[0])} is asked for."
    items = [item for _, got in pairs for item in _items(got.value)]
    inside = next((item.type for item in items if isinstance(item, Opaque)), None)
    rights = [item for expected, _ in pairs for item in _items(expected.value)]
    if inside and rights and all(map(is_number, rights)):
        return f"The answer holds {_a(inside)} where a number is asked for."
    grids = [(_grid(expected.value), _grid(got.value)) for expected, got in pairs]
    known = [(one, other) for one, other in grids if one is not None and other is not None]
    if any(not math.isfinite(b) for one, other in known for b in other.values) and all(
        math.isfinite(a) for one, _ in known for a in one.values
    ):
        return "NaN or infinity appears where finite numbers are expected."
    if len(known) < len(grids) or any(len(one.values) != len(other.values) for one, other in known):
        return _shapes(pairs)
    if any(one.shape != other.shape for one, other in known):
        return _shapes(pairs)
    return _transformation(known, tolerance) or _types(pairs, known, tolerance)


def _items(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _transformation(grids: list[tuple[Grid, Grid]], tolerance: float) -> str | None:
    def same(a: float, b: float) -> bool:
        return abs(a - b) <= tolerance * max(1.0, abs(b))

    def holds(change: Callable[[float], float]) -> bool:
        return all(same(change(a), b) for a, b in apart)

    wrong = [(one, other) for one, other in grids if not all(map(same, one.values, other.values))]
    apart = [(a, b) for one, other in wrong for a, b in zip(one.values, other.values, strict=True) if not same(a, b)]
    if len(apart) < 2:
        return None
    if all(b == 0 for _, b in apart):
        return "Every number that is wrong is 0."
    if len({b for _, b in apart}) == 1 and len({a for a, _ in apart}) > 1:
        return f"Every number that is wrong is {show(apart[0][1])}, whatever is asked."
    if holds(lambda a: -a):
        return "Every number that is wrong has the opposite sign."
    ratio = next((b / a for a, b in apart if a), 1.0)
    if holds(lambda a: a * ratio) and abs(ratio - 1) < 1e-3:
        return f"Every number that is wrong is off by a factor of 1 + {ratio - 1:.1e}: something is rounded or nudged."
    if holds(lambda a: a * ratio):
        return f"Every number that is wrong is {_factor(ratio)} times what it should be."
    shift = apart[0][1] - apart[0][0]
    if holds(lambda a: a + shift):
        return f"Every number that is wrong is off by the same amount, {show(float(f'{shift:.6g}'))}."
    return _arrangement(wrong, same)


def _arrangement(wrong: list[tuple[Grid, Grid]], same: Callable[[float, float], bool]) -> str | None:
    """What can be seen only where numbers stand in rows and columns."""

    def equal(one: list[float], other: list[float]) -> bool:
        return len(one) == len(other) and all(map(same, one, other))

    if all(len(one.shape) == 2 and equal(_turned(one), other.values) for one, other in wrong):
        return "The answer is transposed: rows stand where columns should."
    for axis in range(max(len(one.shape) for one, _ in wrong)):
        if any(len(one.shape) <= axis or one.shape[axis] < 3 for one, _ in wrong):
            continue
        lanes = [(a, b) for one, other in wrong for a, b in zip(_lanes(one, axis), _lanes(other, axis), strict=True)]
        if all(equal(a[:-1], b[1:]) for a, b in lanes):
            return f"Everything stands one place too late{_along(axis, wrong)}."
        if all(equal(a[1:], b[:-1]) for a, b in lanes):
            return f"Everything stands one place too early{_along(axis, wrong)}."
    if all(len(one.values) > 1 and equal(sorted(one.values), sorted(other.values)) for one, other in wrong):
        return "The numbers are right and in another order than asked for."
    rows = [(a, b) for one, other in wrong if one.shape for a, b in zip(_rows(one), _rows(other), strict=True)]
    if rows and all(len(a) > 1 and _multiple(a, b, same) for a, b in rows):
        if all(same(sum(a), 1.0) for a, _ in rows):
            return "Each row is a multiple of the right one and does not sum to 1: it is not divided by its own total."
        return "Each row is a multiple of the right one, by a factor of its own."
    return None


def _along(axis: int, wrong: list[tuple[Grid, Grid]]) -> str:
    return f" along dimension {axis}" if any(len(one.shape) > 1 for one, _ in wrong) else ""


def _multiple(right: list[float], got: list[float], same: Callable[[float, float], bool]) -> bool:
    largest = max(range(len(right)), key=lambda index: abs(right[index]))
    factor = got[largest] / right[largest] if right[largest] else 0.0
    return factor != 0 and all(same(a * factor, b) for a, b in zip(right, got, strict=True))


def _turned(grid: Grid) -> list[float]:
    rows, columns = grid.shape
    return [grid.values[row * columns + column] for column in range(columns) for row in range(rows)]


def _rows(grid: Grid) -> Iterator[list[float]]:
    return _lanes(grid, len(grid.shape) - 1)


def _lanes(grid: Grid, axis: int) -> Iterator[list[float]]:
    """Yield the runs of numbers along `axis`."""
    size = grid.shape[axis]
    step = math.prod(grid.shape[axis + 1 :])
    for start in range(len(grid.values)):
        if (start // step) % size == 0:
            yield grid.values[start : start + step * size : step]


def _factor(ratio: float) -> str:
    """Return a factor as people know it: 1/5, √2, 0.3."""
    for root, sign in ((1, ""), (2, "√")):
        for turned, form in ((ratio**root, "{}"), (1 / ratio**root, "1/{}")):
            whole = round(turned)
            if 1 < whole <= 1024 and abs(turned - whole) < 1e-6 * whole and (root == 1 or ratio > 0):
                return form.format(f"{sign}{whole}")
    return show(float(f"{ratio:.6g}"))


def _kind(answer: Answer) -> str:
    value = answer.value
    if isinstance(value, CloseAnswer | StatAnswer):
        value = value.value
    if is_number(value):
        return "a number"
    return _a(value.kind if isinstance(value, Array) else type(value).__name__)


def _a(word: str) -> str:
    return f"{'an' if word[:1].lower() in 'aeiou' or word == 'ndarray' else 'a'} `{word}`"


def _shapes(pairs: list[Pair]) -> str | None:
    for expected, got in pairs:
        one, other = expected.value, got.value
        if isinstance(one, Array) and isinstance(other, Array) and one.shape != other.shape:
            turned = " (transposed)" if one.shape == other.shape[::-1] else ""
            return f"The shape is {other.shape}{turned}, where {one.shape} is asked for."
        if isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) != len(other):
            return f"The answer has {len(other)} items, where {len(one)} are asked for."
        if type(one) is not type(other) and not (is_number(one) and is_number(other)):
            return f"The answer is {_kind(got)}, where {_kind(expected)} is asked for."
    return None


def _types(pairs: list[Pair], grids: list[tuple[Grid, Grid]], tolerance: float) -> str | None:
    """What is wrong where every number is right."""
    for one, other in grids:
        if not all(abs(a - b) <= tolerance * max(1.0, abs(a)) for a, b in zip(one.values, other.values, strict=True)):
            return None
    for expected, got in pairs:
        if _kind(expected) != _kind(got):
            return f"The numbers are right; the answer is {_kind(got)}, where {_kind(expected)} is asked for."
        asked, answered = expected.value, got.value
        if isinstance(asked, Array) and isinstance(answered, Array) and asked.dtype != answered.dtype:
            return f"The numbers are right; their dtype is {answered.dtype}, where {asked.dtype} is asked for."
    return None


def _grid(value: object) -> Grid | None:
    """Return every number in `value`; None where something else is among them."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return Grid((), [float(value)]) if abs(value) < 1e300 or isinstance(value, float) else None
    if isinstance(value, Array):
        inner = _grid(list(value.values))
        return Grid(value.shape, inner.values) if inner is not None else None
    if not isinstance(value, list | tuple):
        return None
    parts = [part for item in value if (part := _grid(item)) is not None]
    if len(parts) < len(value):
        return None
    shapes = {part.shape for part in parts}
    values = [number for part in parts for number in part.values]
    return Grid((len(parts), *shapes.pop()), values) if len(shapes) == 1 else Grid((len(values),), values)

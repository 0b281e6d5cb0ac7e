"""The arithmetic of comparing two answers: scalars, containers, arrays, tensors, exceptions; NaN and inf on purpose.

Also runs where the course's own mistakes are asked, under the learner's interpreter (Python 3.9 or newer, standard
library only).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Iterator, Union

from zerotohero.grading.wire import Array, CloseAnswer, StatAnswer, UnorderedAnswer, decode

if TYPE_CHECKING:
    from zerotohero.grading.answers import Answer

STAT_SIGMAS = 6.0
"""Both sides draw, so their difference has √2 the deviation: 6 here is 4.2 of those, 2 false alarms in 100,000."""


@dataclass(frozen=True)
class Difference:
    """One place where two answers differ."""

    path: str
    expected: Any
    got: Any
    gap: float
    """|expected - got| / max(1, |expected|); infinite where no number says how far apart they are."""


def agree(expected: Answer, got: Answer, tolerance: float, exact_dtype: bool = False) -> bool:
    """Say whether two answers are the same within `tolerance` (absolute below 1, relative above)."""
    return gap(expected, got, exact_dtype) <= tolerance


def gap(expected: Answer, got: Answer, exact_dtype: bool = False) -> float:
    """Return the widest gap between two answers: 0 where they are equal, inf where their kinds or shapes differ."""
    if expected.kind != got.kind:
        return math.inf
    if expected.kind != "value":
        return 0.0 if expected.value == got.value else math.inf
    return max((d.gap for d in differences(expected.value, got.value, exact_dtype)), default=0.0)


def surely_differ(one: Dict[str, Any], other: Dict[str, Any], tolerance: float, exact_dtype: bool) -> bool:
    """Say whether two outcomes, as a child sends them, are certainly different answers; `one` as what is expected."""
    if "value" in one and "value" in other:
        found = differences(decode(one["value"]), decode(other["value"]), exact_dtype)
        return any(difference.gap > tolerance for difference in found)
    if "raised" in one and "raised" in other:
        return bool(one["raised"]["type"] != other["raised"]["type"])
    return one.keys() != other.keys()


def differences(expected: Any, got: Any, exact_dtype: bool = False, path: str = "") -> Iterator[Difference]:
    """Yield every place where `got` is not exactly `expected`, in order."""
    if isinstance(expected, (CloseAnswer, StatAnswer)):
        yield from _with_tolerance_of_its_own(expected, got, path)
    elif isinstance(expected, UnorderedAnswer):
        yield from _unordered(expected, got, path)
    elif isinstance(expected, Array) and (expected.shape or isinstance(got, Array)):
        yield from _arrays(expected, got, exact_dtype, path)
    elif isinstance(expected, (list, tuple)) and isinstance(got, (list, tuple)):
        if len(expected) != len(got):
            yield Difference(path, expected, got, math.inf)
        else:
            for index, (one, other) in enumerate(zip(expected, got)):
                yield from differences(one, other, exact_dtype, f"{path}[{index}]")
    elif isinstance(expected, dict) and isinstance(got, dict):
        if expected.keys() != got.keys():
            yield Difference(path, expected, got, math.inf)
        else:
            for key, value in expected.items():
                yield from differences(value, got[key], exact_dtype, f"{path}[{key!r}]")
    else:
        distance = _distance(_scalar(expected), _scalar(got))
        if distance:
            yield Difference(path, expected, got, distance)


def is_number(value: Any) -> bool:
    """Say whether `value` compares as a number: int or float, never bool."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _distance(expected: Any, got: Any) -> float:
    if is_number(expected) and is_number(got):
        return _numeric_distance(expected, got)
    if type(expected) is not type(got):
        return math.inf
    return 0.0 if expected == got else math.inf


def _numeric_distance(expected: float, got: float) -> float:
    if isinstance(expected, int) and isinstance(got, int):
        return 0.0 if expected == got else math.inf if abs(expected) > 2**53 else _ratio(expected, got)
    try:
        expected, got = float(expected), float(got)
    except OverflowError:
        return math.inf
    if math.isnan(expected) or math.isnan(got):
        return 0.0 if math.isnan(expected) and math.isnan(got) else math.inf
    if math.isinf(expected) or math.isinf(got):
        return 0.0 if expected == got else math.inf
    return _ratio(expected, got)


def _apart(one: float, another: float) -> float:
    """Return |one - another|; infinite where an int is too large for a float."""
    try:
        return abs(one - another)
    except OverflowError:
        return math.inf


def _ratio(expected: float, got: float) -> float:
    return abs(expected - got) / max(1.0, abs(expected))


def _scalar(value: Any) -> Any:
    """A 0-d array stands for its number, as a float stands for a loss."""
    return value.values[0] if isinstance(value, Array) and value.shape == () else value


def _arrays(expected: Array, got: Any, exact_dtype: bool, path: str) -> Iterator[Difference]:
    if expected.shape == () and not isinstance(got, Array):
        got = Array(expected.kind, expected.dtype, (), (got,))
    if not isinstance(got, Array) or expected.kind != got.kind or expected.shape != got.shape:
        yield Difference(path, expected, got, math.inf)
        return
    if (exact_dtype and expected.dtype != got.dtype) or (expected.dtype == "bool") != (got.dtype == "bool"):
        yield Difference(path, expected, got, math.inf)
        return
    if expected.values == got.values:
        return
    for position, (one, other) in enumerate(zip(expected.values, got.values)):
        distance = _distance(one, other)
        if distance:
            yield Difference(f"{path}{_index(position, expected.shape)}", one, other, distance)


def _index(position: int, shape: tuple[int, ...]) -> str:
    places = []
    for size in reversed(shape):
        position, place = divmod(position, size)
        places.append(str(place))
    return f"[{', '.join(reversed(places))}]" if places else ""


def _with_tolerance_of_its_own(expected: Union[CloseAnswer, StatAnswer], got: Any, path: str) -> Iterator[Difference]:
    other = got.value if isinstance(got, (CloseAnswer, StatAnswer)) else got
    for difference in differences(expected.value, other, path=path):
        one, another = _scalar(difference.expected), _scalar(difference.got)
        if isinstance(expected, CloseAnswer):
            allowed = expected.rtol * abs(one) if is_number(one) else 0.0
        else:
            allowed = STAT_SIGMAS * expected.sigma
        if not (is_number(one) and is_number(another)) or not _apart(one, another) <= allowed:
            yield Difference(difference.path, difference.expected, difference.got, math.inf)


def _unordered(expected: UnorderedAnswer, got: Any, path: str) -> Iterator[Difference]:
    """Match each expected item with the nearest that is left; items number few, so quadratic is fine."""
    others = list(got.items) if isinstance(got, UnorderedAnswer) else None
    if others is None or len(others) != len(expected.items):
        yield Difference(path, list(expected.items), got, math.inf)
        return
    widest = 0.0
    for item in expected.items:
        gaps = [max((d.gap for d in differences(item, other)), default=0.0) for other in others]
        nearest = min(range(len(gaps)), key=gaps.__getitem__)
        widest = max(widest, gaps[nearest])
        others.pop(nearest)
    if widest:
        yield Difference(path, list(expected.items), list(got.items), widest)

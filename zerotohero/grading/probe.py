"""What an author writes an exercise with: `@probe`, its four helpers, and the marks of mistakes, styles and variants.

Runs under the learner's interpreter (Python 3.9 or newer, standard library only). The contract of a probe is in
docs/authoring.md.
"""

from __future__ import annotations

from typing import Any, Callable, Iterable, TypeVar

T = TypeVar("T")


def probe(function: Callable[..., object] | None = None, *, stretch: bool = False, exact_dtype: bool = False) -> Any:
    """Mark a function as a question: its docstring is what the learner reads, its result what is compared.

    `stretch`: shown, never a failure. `exact_dtype`: an array's dtype counts too.
    """

    def mark(function: Callable[..., object]) -> Callable[..., object]:
        function.is_probe = True  # type: ignore[attr-defined]
        return function

    return mark if function is None else mark(function)


def mistake(*targets: str) -> Callable[[T], T]:
    """A wrong way people really write `targets`; the docstring is the sentence shown. Read as text, never run here."""
    return lambda wrong: wrong


def style(*targets: str) -> Callable[[T], T]:
    """Another right way, same answers; must pass. Without targets: the body holds whole module-level definitions."""
    return lambda right: right


def variant(*targets: str) -> Callable[[T], T]:
    """Another right way with other answers (a convention); a learner must match one variant on all probes."""
    return lambda right: right


class Unordered:
    """Items whose order is free."""

    def __init__(self, items: list[object]) -> None:
        self.items = items


class Close:
    """A value compared with a tolerance of its own."""

    def __init__(self, value: object, rtol: float) -> None:
        self.value = value
        self.rtol = rtol


class Stat:
    """A statistic of random draws, compared within six of its standard deviations."""

    def __init__(self, value: object, sigma: float) -> None:
        self.value = value
        self.sigma = sigma


class Later(Exception):
    """Raised by `later`: the question waits for an exercise that is not written yet."""


unwritten_exercises: set[str] = set()
"""Short names of the exercises of which a target is not written; filled in the child before any probe runs."""


def unordered(items: Iterable[object]) -> Unordered:
    """Answer with `items` in any order."""
    return Unordered(list(items))


def close(value: object, rtol: float) -> Close:
    """Answer with `value`, to be compared within the relative tolerance `rtol`."""
    return Close(value, rtol)


def stat(value: object, sigma: float) -> Stat:
    """Answer with a statistic whose standard deviation over draws is `sigma`."""
    return Stat(value, sigma)


def later(exercise: str) -> None:
    """Wait for `exercise`: return if it is written, otherwise end this probe; it is asked again there."""
    if exercise in unwritten_exercises:
        raise Later(exercise)

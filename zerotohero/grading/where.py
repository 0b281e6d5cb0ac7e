"""The learner's line that a wrong answer comes from, where it can be known without having been raised there.

The first wrong question is put again under a Witness, which tells where NaN was born, where None was returned, and what
the names held that the exercise gives to values on the way.
"""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from zerotohero.grading.answers import Answer, Place, Raised, Seen
from zerotohero.grading.compare import agree, differences, is_number
from zerotohero.grading.grade import Grader
from zerotohero.grading.shown import show
from zerotohero.grading.task import Code, Result, Task
from zerotohero.grading.wire import Array, CloseAnswer, StatAnswer, UnorderedAnswer

WORDS = {"nan": "NaN", "inf": "infinity"}


@dataclass(frozen=True)
class _Found:
    place: Place
    sentence: str


def located(grader: Grader, task: Task, code: Code, result: Result, deadline: float) -> Result:
    """Return `result` with the line that its first wrong answer comes from, and a sentence that says how."""
    assert result.learner and result.reference
    first = next(p for p in result.probes if p.ok is False and not p.stretch)
    expected, got = result.reference.answers[first.name], result.learner.answers[first.name]
    names = _names(task, expected)
    if first.line or got.kind not in ("value", "raised") or not (names or _odd(expected, got)):
        return result
    left = deadline - time.monotonic()
    if left <= 0:
        return result
    hurried = replace(task, limits=replace(task.limits, seconds=min(task.limits.seconds, left)))
    seen = grader.ask(hurried, code, result.seed, [first.name], watch=names).seen
    if seen is None:
        return result
    found = (
        _returned(seen, got)
        or _born(seen, expected, got)
        or _wrong_on_the_way(grader, hurried, result, first.name, names, seen)
    )
    if found is None:
        return result
    probes = tuple(
        replace(p, file=found.place.file, line=found.place.line, explanation=p.explanation or found.sentence)
        if p is first
        else p
        for p in result.probes
    )
    return replace(result, probes=probes, file=found.place.file, line=found.place.line)


def _names(task: Task, expected: Answer) -> list[str]:
    """Return the names that the exercise gives to values on the way: those declared, or the keys of the answer."""
    if task.intermediates or not isinstance(expected.value, dict):
        return list(task.intermediates)
    # A letter is as likely one that is counted, and a loop's variable.
    return [key for key in expected.value if isinstance(key, str) and key.isidentifier() and len(key) > 1]


def _odd(expected: Answer, got: Answer) -> bool:
    """Say whether the answer itself is worth looking where it was born."""
    if isinstance(got.value, Raised):
        return True
    return (got.value is None and expected.value is not None) or _infinite(expected, got) is not None


def _returned(seen: Seen, got: Answer) -> _Found | None:
    """Where something was returned that the question could not go on with."""
    if seen.returned is None:
        return None
    if isinstance(got.value, Raised) and f"'{seen.kind}'" not in got.value.message:
        return None
    if not isinstance(got.value, Raised) and got.value is not None:
        return None
    name, line = seen.returned.name, seen.returned.line
    if seen.kind == "NoneType":
        return _Found(seen.returned, f"`{name}` returned None: it ended at line {line} without a value.")
    if isinstance(got.value, Raised):
        return _Found(seen.returned, f"What `{name}` returned at line {line} is a `{seen.kind}`.")
    return None


def _born(seen: Seen, expected: Answer, got: Answer) -> _Found | None:
    kind = _infinite(expected, got)
    if kind not in seen.born:
        return None
    told = [f"{WORDS[one]} first appears at line {at.line}, in {_called(at)}" for one, at in seen.born.items()]
    # What is infinite before NaN is there may have led to it; what comes after has not.
    count = list(seen.born).index(kind) + 1
    return _Found(seen.born[kind], _sentence("; ".join(told[:count])))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _called(place: Place) -> str:
    return f"`{place.name}`" if place.name else "what it returns"


def _wrong_on_the_way(
    grader: Grader, task: Task, result: Result, question: str, names: list[str], seen: Seen
) -> _Found | None:
    """The first of `names` that holds something else than in the reference, all before it being right."""
    if not names or any(variant.id == result.variant for variant in task.variants):
        return None
    right = grader.ask(task, task.reference, result.seed, [question], worker="right", watch=names).seen
    for name in names:
        if right is None or name not in right.held or name not in seen.held:
            continue
        expected, (place, got) = Answer("value", right.held[name][1]), seen.held[name]
        # Another shape may be the same thing laid out otherwise.
        if _shape(expected.value) == _shape(got) and not agree(expected, Answer("value", got), task.tolerance):
            wrong = next(differences(expected.value, got))
            at = f" at {wrong.path}" if wrong.path else ""
            return _Found(
                place,
                f"`{name}` (line {place.line}) is the first that is wrong{at}: expected {show(wrong.expected)}, "
                f"got {show(wrong.got)}.",
            )
    return None


def _shape(value: Any) -> object:
    return value.shape if isinstance(value, Array) else "number" if is_number(value) else type(value)


def _infinite(expected: Answer, got: Answer) -> str | None:
    """Return "nan" or "inf" where `got` has one and `expected` has none."""
    kinds = {_kind(number) for number in _numbers(got.value)} - {_kind(number) for number in _numbers(expected.value)}
    return next((kind for kind in ("nan", "inf") if kind in kinds), None)


def _kind(number: float) -> str:
    return "nan" if math.isnan(number) else "inf" if math.isinf(number) else "finite"


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, CloseAnswer | StatAnswer):
        value = value.value
    if is_number(value):
        yield value if isinstance(value, float) else 0.0
    elif isinstance(value, Array):
        yield from value.values
    elif isinstance(value, dict):
        yield from _numbers(list(value.values()))
    elif isinstance(value, UnorderedAnswer):
        yield from _numbers(value.items)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _numbers(item)

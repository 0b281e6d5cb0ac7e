"""Two shipped mistakes at once: which pairs are named both, and which cannot be told from something simpler."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from zerotohero.grading.answers import Interview, Raised
from zerotohero.grading.grade import Grader
from zerotohero.grading.naming import Suspects
from zerotohero.grading.task import Task

Outcome = Literal["both named", "like one alone", "like another pair", "right together", "apart", "narrowed only"]


@dataclass(frozen=True)
class Pair:
    """Two mistakes of an exercise, and what is said where both are made.

    `right together`: one undoes the other. `apart`: both change the same words, or what comes of it is no program.
    """

    one: str
    other: str
    outcome: Outcome
    like: tuple[str, ...] = ()
    """What is named instead."""


def pairs(grader: Grader, judged: Task, seed: int) -> Iterator[Pair]:
    """Yield every pair of the exercise's mistakes with what comes of it at `seed`."""
    suspects = Suspects(replace(grader, suspected={}), judged, seed, grader.answer(judged, seed))
    for one, other in itertools.combinations(judged.mistakes, 2):
        yield _outcome(suspects, one.id, other.id, suspects.answers(one, other))


def _outcome(suspects: Suspects, one: str, other: str, answers: Interview | None) -> Pair:
    if answers is None:
        return Pair(one, other, "apart")
    learner = answers.answers
    if not suspects.wrong(learner):
        return Pair(one, other, "right together")
    if alone := suspects.one(learner):
        return Pair(one, other, "like one alone", (alone[0].id,))
    found = tuple(mistake.id for mistake in suspects.two(learner))
    if set(found) == {one, other}:
        return Pair(one, other, "both named")
    if found:
        return Pair(one, other, "like another pair", found)
    raised = {answer.value.type for answer in learner.values() if isinstance(answer.value, Raised)}
    return Pair(one, other, "apart" if raised & {"NameError", "UnboundLocalError"} else "narrowed only")

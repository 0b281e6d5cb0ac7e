"""Which mistakes answer every question as the learner's code does: one, or two that are composed and run."""

import itertools
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Answer, Interview
from zerotohero.grading.compare import agree
from zerotohero.grading.compose import composed
from zerotohero.grading.grade import Grader
from zerotohero.grading.splice import NotFound
from zerotohero.grading.task import Question, Task

Pair = tuple[Alternative, Alternative]

UNLIKELY_PAIRS = 100
"""How many pairs are run where some question speaks against each: a run takes some 10 ms."""

ANSWERED = ("value", "raised", "time", "crash", "too_big")
"""Kinds of answer that a mistake must give as the learner does; the others say that nothing was asked."""


@dataclass
class Suspects:
    """An exercise's mistakes at one seed, on the reference or on one of its variants; each is asked once."""

    grader: Grader
    task: Task
    seed: int
    reference: Interview
    base: Alternative | None = None
    deadline: float = math.inf
    """Of time.monotonic: after it nobody is asked any more."""
    _known: dict[tuple[str, ...], Interview | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.grader.suspected is not None:
            key = self.task.id, self.seed, self.base.id if self.base else ""
            self._known = self.grader.suspected.setdefault(key, self._known)

    def one(self, learner: dict[str, Answer]) -> tuple[Alternative, ...]:
        """Return the mistake that answers as `learner` does, alone in a tuple; an empty one if none does."""
        asked = self._asked(learner)
        for mistake in self.task.mistakes:
            if self._agrees(self.answers(mistake), learner, asked):
                return (mistake,)
        return ()

    def two(self, learner: dict[str, Answer]) -> tuple[Alternative, ...]:
        """Return the two mistakes that together answer as `learner` does; of several such pairs, what all have.

        None where all that is wrong is one exception: what two merged texts raise, they often raise for being merged.
        """
        wrong = [learner[name] for name in self.wrong(learner)]
        if all(answer.kind == "raised" and answer == wrong[0] for answer in wrong):
            return ()
        asked = self._asked(learner)
        for pairs in self.plausible(learner):
            fitting = [pair for pair in pairs if self._agrees(self.answers(*pair), learner, asked)]
            if time.monotonic() >= self.deadline:
                return ()
            if fitting:
                return tuple(m for m in self.task.mistakes if all(m in pair for pair in fitting))
        return ()

    def wrong(self, learner: dict[str, Answer]) -> set[str]:
        """Return the questions that `learner` answers otherwise than the reference."""
        return self._differing(self.reference.answers, learner, self._asked(learner))

    def plausible(self, learner: dict[str, Answer]) -> Iterator[list[Pair]]:
        """Yield the pairs worth running, the likeliest together and first.

        What only one of the two gets wrong, the learner should get wrong just so, and nothing else: the fewer questions
        speak against that, the likelier.
        """
        asked = self._asked(learner)
        wrong = self.wrong(learner)
        alone = []
        for mistake in self.task.mistakes:
            answers = self.answers(mistake)
            if answers is not None:
                differs = self.wrong(answers.answers)
                alone.append((mistake, differs, differs & self._differing(answers.answers, learner, asked)))
        ranked: dict[int, list[Pair]] = {}
        for (one, by_one, unlike_one), (other, by_other, unlike_other) in itertools.combinations(alone, 2):
            against = (wrong - by_one - by_other) | (unlike_one - by_other) | (unlike_other - by_one)
            ranked.setdefault(len(against), []).append((one, other))
        tried = 0
        for count in sorted(ranked):
            tried += len(ranked[count])
            if count and tried > UNLIKELY_PAIRS:
                return
            yield ranked[count]

    def answers(self, *mistakes: Alternative) -> Interview | None:
        """Return what `mistakes` at once answer; None if they cannot be put together or there is no time left."""
        alternatives = tuple(a for a in (self.base, *mistakes) if a is not None)
        key = tuple(alternative.id for alternative in alternatives)
        if key not in self._known:
            left = self.deadline - time.monotonic()
            if left <= 0:
                return None
            self._known[key] = self._ask(alternatives, left)
        return self._known[key]

    def _ask(self, alternatives: tuple[Alternative, ...], seconds: float) -> Interview | None:
        try:
            code = composed(self.task, *alternatives)
        except (NotFound, SyntaxError):
            return None
        if code is None:
            return None
        limits = replace(self.task.limits, seconds=min(self.task.limits.seconds, seconds))
        names = [question.name for question in self.task.questions if not question.stretch]
        grader = Grader(self.grader.asker)
        answers = grader.ask(replace(self.task, limits=limits), code, self.seed, names, worker="wrong")
        return None if answers.trouble or answers.import_error or answers.died_loading else answers

    def _asked(self, learner: dict[str, Answer]) -> list[Question]:
        # A stretch probe's answer turns on what nobody asked for: how deep a recursion goes, which function hits it.
        return [q for q in self.task.questions if not q.stretch and learner[q.name].kind in ANSWERED]

    def _agrees(self, answers: Interview | None, learner: dict[str, Answer], asked: list[Question]) -> bool:
        return answers is not None and not self._differing(answers.answers, learner, asked)

    def _differing(self, one: dict[str, Answer], other: dict[str, Answer], asked: list[Question]) -> set[str]:
        return {q.name for q in asked if not agree(one[q.name], other[q.name], self.task.tolerance, q.exact_dtype)}

"""Which mistakes answer every question as the learner's code does: one, or two that are composed and run."""

import itertools
import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Answer, Interview
from zerotohero.grading.compare import agree
from zerotohero.grading.compose import composed
from zerotohero.grading.grade import Grader, outcomes
from zerotohero.grading.splice import NotFound
from zerotohero.grading.task import Question, Task

Pair = tuple[Alternative, Alternative]

UNLIKELY_PAIRS = 100
"""How many pairs are run where some question speaks against each: a run takes some 10 ms."""

ANSWERED = ("value", "raised", "time", "crash", "too_big")
"""Kinds of answer that a mistake must give as the learner does; the others say that nothing was asked."""


@dataclass
class Suspects:
    """An exercise's mistakes at one seed, on the reference or on one of its variants; each is asked everything once.

    Where answers are not to be remembered for other learners, it is for one: two mistakes at once are asked no further
    than their first answer that is not the learner's.
    """

    grader: Grader
    task: Task
    seed: int
    reference: Interview
    base: Alternative | None = None
    deadline: float = math.inf
    """Of time.monotonic: after it nobody is asked any more."""
    long: bool = False
    """Asking everything takes long: one alone too is first asked no further than it must be."""
    _known: dict[tuple[str, ...], Interview | None] = field(default_factory=dict)
    _begun: dict[tuple[str, ...], Interview | None] = field(default_factory=dict)
    _learners: dict[str, dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.grader.suspected is not None:
            key = self.task.id, self.seed, self.base.id if self.base else ""
            self._known = self.grader.suspected.setdefault(key, self._known)

    def one(self, learner: dict[str, Answer]) -> tuple[Alternative, ...]:
        """Return the mistake that answers as `learner` does, alone in a tuple; an empty one if none does."""
        asked = self._asked(learner)
        for mistake in self.task.mistakes:
            answers = self._so_far(learner, mistake) if self.long else self.answers(mistake)
            if self._agrees(answers, learner, asked):
                return (mistake,)
        return ()

    def two(self, learner: dict[str, Answer]) -> tuple[Alternative, ...]:
        """Return the two mistakes that together answer as `learner` does; of several such pairs, what all have.

        None where all that is wrong is one exception: what two merged texts raise, they often raise for being merged.
        """
        wrong = [learner[name] for name in self.wrong(learner)]
        if all(answer.kind == "raised" and answer == wrong[0] for answer in wrong):
            return ()
        for pairs in self._groups(learner):
            fitting = self._fitting(pairs, learner)
            if time.monotonic() >= self.deadline:
                return ()
            if fitting:
                return tuple(m for m in self.task.mistakes if all(m in pair for pair in fitting))
        return ()

    def wrong(self, learner: dict[str, Answer]) -> set[str]:
        """Return the questions that `learner` answers otherwise than the reference."""
        return self._differing(self.reference.answers, learner, self._asked(learner))

    def _groups(self, learner: dict[str, Answer]) -> Iterator[list[Pair]]:
        """Yield the pairs worth running, the likeliest together and first."""
        # As far as each alone was asked, nothing speaks against few pairs: to run those takes less than to ask on.
        begun = self._against(learner, self.task.mistakes, partial(self._so_far, learner))
        fitting = self._fitting([pair for pair, count in begun if not count], learner)
        asked_on = [mistake for mistake in self.task.mistakes if any(mistake in pair for pair in fitting)]
        yield [pair for pair, count in self._against(learner, asked_on, self.answers) if not count and pair in fitting]
        ranked: dict[int, list[Pair]] = {}
        for pair, count in self._against(learner, self.task.mistakes, self.answers):
            ranked.setdefault(count, []).append(pair)
        tried = len(ranked.pop(0, ()))
        for count in sorted(ranked):
            tried += len(ranked[count])
            if tried > UNLIKELY_PAIRS:
                return
            yield ranked[count]

    def _against(
        self,
        learner: dict[str, Answer],
        mistakes: Sequence[Alternative],
        known: Callable[[Alternative], Interview | None],
    ) -> Iterator[tuple[Pair, int]]:
        """Yield each pair of `mistakes`, with how many questions speak against it by what is `known` of each alone.

        What only one of the two gets wrong, the learner should get wrong just so, and nothing else: the fewer questions
        speak against that, the likelier. Where one was not asked a question, nothing in its answer does.
        """
        asked = self._asked(learner)
        wrong = self.wrong(learner)
        alone = []
        for mistake in mistakes:
            answers = known(mistake)
            if answers is not None:
                differs = self.wrong(answers.answers)
                unlike = differs & self._differing(answers.answers, learner, asked)
                perhaps = {q.name for q in asked if answers.unlike and answers.answers[q.name].kind == "unasked"}
                alone.append((mistake, differs | perhaps, unlike))
        for (one, by_one, unlike_one), (other, by_other, unlike_other) in itertools.combinations(alone, 2):
            against = (wrong - by_one - by_other) | (unlike_one - by_other) | (unlike_other - by_one)
            yield (one, other), len(against)

    def _fitting(self, pairs: list[Pair], learner: dict[str, Answer]) -> list[Pair]:
        """Return those of `pairs` that answer as `learner` does."""
        asked = self._asked(learner)
        return [pair for pair in pairs if self._agrees(self._so_far(learner, *pair), learner, asked)]

    def _so_far(self, learner: dict[str, Answer], *mistakes: Alternative) -> Interview | None:
        """Return what `mistakes` at once answer, perhaps no further than the first answer unlike the learner's."""
        key = self._key(*mistakes)
        if self.grader.suspected is not None or key in self._known:
            return self.answers(*mistakes)
        if key not in self._begun:
            if not self._learners:
                self._learners = outcomes({question.name: learner[question.name] for question in self._asked(learner)})
            if (left := self.deadline - time.monotonic()) <= 0:
                return None
            found = self._begun[key] = self._ask(mistakes, left, self._learners)
            if found is None or found.unlike is None:
                self._known[key] = found
        return self._begun[key]

    def answers(self, *mistakes: Alternative) -> Interview | None:
        """Return what `mistakes` at once answer; None if they cannot be put together or there is no time left."""
        key = self._key(*mistakes)
        if key not in self._known:
            if (left := self.deadline - time.monotonic()) <= 0:
                return None
            self._known[key] = self._ask(mistakes, left)
        return self._known[key]

    def _key(self, *mistakes: Alternative) -> tuple[str, ...]:
        return tuple(mistake.id for mistake in mistakes)

    def _ask(
        self, mistakes: tuple[Alternative, ...], seconds: float, until: dict[str, dict[str, Any]] | None = None
    ) -> Interview | None:
        try:
            code = composed(self.task, *((self.base,) if self.base else ()), *mistakes)
        except (NotFound, SyntaxError):
            return None
        if code is None:
            return None
        limits = replace(self.task.limits, seconds=min(self.task.limits.seconds, seconds))
        names = [question.name for question in self.task.questions if not question.stretch]
        grader = Grader(self.grader.asker)
        answers = grader.ask(replace(self.task, limits=limits), code, self.seed, names, worker="wrong", until=until)
        return None if answers.trouble or answers.import_error or answers.died_loading else answers

    def _asked(self, learner: dict[str, Answer]) -> list[Question]:
        # A stretch probe's answer turns on what nobody asked for: how deep a recursion goes, which function hits it.
        return [q for q in self.task.questions if not q.stretch and learner[q.name].kind in ANSWERED]

    def _agrees(self, answers: Interview | None, learner: dict[str, Answer], asked: list[Question]) -> bool:
        return answers is not None and not self._differing(answers.answers, learner, asked)

    def _differing(self, one: dict[str, Answer], other: dict[str, Answer], asked: list[Question]) -> set[str]:
        return {q.name for q in asked if not agree(one[q.name], other[q.name], self.task.tolerance, q.exact_dtype)}

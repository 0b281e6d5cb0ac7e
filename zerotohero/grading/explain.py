"""Name the mistake behind a failed verdict, or narrow where it lies; a wrong explanation is worse than none.

A mistake is named only when it, or two composed and run, answers every question as the learner does.
"""

import time
from dataclasses import replace

from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.answers import Answer, Interview, Raised
from zerotohero.grading.compare import agree, differences
from zerotohero.grading.grade import Grader, allowed, ran_out
from zerotohero.grading.naming import Suspects
from zerotohero.grading.narrow import narrowed
from zerotohero.grading.shown import show
from zerotohero.grading.task import Code, Probed, Question, Result, Task
from zerotohero.grading.where import located

LONG = 0.04
"""Seconds that all questions take where starting a process for them, some 10 ms, takes the less part."""
SECONDS = 2.0
"""What naming and looking for causes may take together, on top of an exercise's own limit."""


def explain(grader: Grader, task: Task, code: Code, result: Result, seconds: float = SECONDS) -> Result:
    """Return `result` with the mistakes named, or, where none fits, with a narrowing sentence."""
    if result.verdict != "failed" or result.learner is None or result.reference is None:
        return result
    if not any(p.ok is False and not p.stretch for p in result.probes):
        return result
    if (shortcut := _shortcut(result.learner)) is not None:
        return replace(result, explanation=shortcut)
    deadline = time.monotonic() + seconds
    result = located(grader, task, code, result, deadline)
    mistakes = () if result.reason in ("time", "crash", "memory") else named(grader, task, result, deadline)
    if mistakes:
        sentence: str | None = " ".join(dict.fromkeys(mistake.sentence for mistake in mistakes))
    else:
        sentence = (
            kept_between_questions(grader, task, code, result, deadline)
            or _ended(task, result)
            or narrowed(_wrong(result), task.tolerance)
            or _first_difference(result)
        )
    return placed(replace(result, mistakes=mistakes, explanation=sentence))


def placed(result: Result) -> Result:
    """Return `result` with the place at which each wrong container first differs, where the values do not show it."""
    learner, reference = result.learner, result.reference
    assert learner and reference
    return replace(result, probes=tuple(_placed(probe, learner, reference) for probe in result.probes))


def _shortcut(learner: Interview) -> str | None:
    """Return what to say of an answer that used what the exercise forbids."""
    for answer in learner.answers.values():
        if isinstance(answer.value, Raised) and answer.value.type.endswith("grading.child.Forbidden"):
            at = f" (line {answer.value.line})" if answer.value.line else ""
            return f"It takes a shortcut{at}: {answer.value.message}, since that is what it is about."
    return None


def kept_between_questions(grader: Grader, task: Task, code: Code, result: Result, deadline: float) -> str | None:
    """Return a sentence where a wrong answer comes out right when it is asked alone in a fresh process."""
    assert result.learner and result.reference
    names = [question.name for question in task.questions]
    for question in task.questions:
        expected, first = result.reference.answers[question.name], result.learner.answers[question.name]
        if question.stretch or first.kind in ("time", "unasked", "missing", "later"):
            continue
        if agree(expected, first, task.tolerance, question.exact_dtype):
            continue

        def right(asked: list[str], question: Question = question, expected: Answer = expected) -> bool:
            got = grader.ask(within(task, deadline), code, result.seed, asked).answers.get(question.name)
            return got is not None and agree(expected, got, task.tolerance, question.exact_dtype)

        if right([question.name]):
            before = names[: names.index(question.name)]
            keeper = next((name for name in before if not right([name, question.name])), None)
            since = f"`{keeper}`" if keeper else "the questions before it"
            return (
                f"Asked alone, `{question.name}` comes out right; after {since} it does not. Something is kept between "
                "the two, such as a list or a count that all objects share, or the order of a set or of `id()` decides."
            )
    return None


def named(grader: Grader, task: Task, result: Result, deadline: float) -> tuple[Alternative, ...]:
    """Return the one mistake, or the two together, that answer every question as the learner does; none if unsure."""
    assert result.learner and result.reference
    answered = result.learner.answers
    long = result.learner.elapsed > LONG
    suspects = [Suspects(grader, task, result.seed, grader.answer(task, result.seed), None, deadline, long)]
    variant = next((variant for variant in task.variants if variant.id == result.variant), None)
    if variant:
        suspects.insert(0, Suspects(grader, task, result.seed, result.reference, variant, deadline, long))
    for each in suspects:
        if found := each.one(answered):
            return found
    for each in suspects:
        if found := each.two(answered):
            return found
    return ()


def _wrong(result: Result) -> list[tuple[Answer, Answer]]:
    assert result.learner and result.reference
    return [
        (result.reference.answers[p.name], result.learner.answers[p.name])
        for p in result.probes
        if p.ok is False and not p.stretch
    ]


def within(task: Task, deadline: float) -> Task:
    """Return `task` with no more time than is left until `deadline` (of time.monotonic)."""
    left = max(0.0, deadline - time.monotonic())
    return replace(task, limits=replace(task.limits, seconds=min(task.limits.seconds, left)))


def _ended(task: Task, result: Result) -> str | None:
    assert result.learner
    first = next(p for p in result.probes if p.ok is False and not p.stretch)
    answer = result.learner.answers[first.name]
    if answer.kind == "time":
        return (
            f"`{first.name}` did not end within {task.limits.seconds:g} s: look for a loop that never stops, or for "
            "something it waits for."
        )
    if answer.kind == "crash":
        return f"`{first.name}` ended the whole process ({answer.value}); a function should return or raise."
    if isinstance(answer.value, Raised):
        error = answer.value
        where = f" at line {error.line}" if error.line else ""
        if ran_out(error):
            return f"It asked for more than {task.limits.memory_mb} MB{where}."
        return f"It raises {show(error)}{where}.{allowed(error)}"
    return None


def _first_difference(result: Result) -> str | None:
    first = next(p for p in result.probes if p.ok is False and not p.stretch)
    count = sum(p.ok is False and not p.stretch for p in result.probes)
    others = f" (and {count - 1} more)" if count > 1 else ""
    return f"`{first.name}`{others}: expected {first.expected}, got {first.got}."


def _placed(probe: Probed, learner: Interview, reference: Interview) -> Probed:
    expected, got = reference.answers[probe.name], learner.answers[probe.name]
    if probe.ok is not False or probe.explanation or expected.kind != "value" or got.kind != "value":
        return probe
    first = next(differences(expected.value, got.value), None)
    if first is None or not first.path:
        return probe
    return replace(
        probe, explanation=f"First difference at {first.path}: expected {show(first.expected)}, got {show(first.got)}."
    )

"""What the runs of a week come to in a post: the best of each experiment, beside the one before and the published."""

import math
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from zerotohero.store.points import Metric, lasts_of, metrics, value_at
from zerotohero.store.runs import OTHER_DATA, OTHER_SETTINGS, RunRecord, samples

TELLING = ("dev", "val", "valid", "validation", "test", "loss", "nll", "perplexity")
"""Words in the name of the metric that says most about a run, the most telling first; else it is the first logged."""
RISING = ("accuracy", "acc", "bleu", "f1", "reward", "score", "hellaswag")
"""Metrics of which more is better."""
BESIDE = ("accuracy", "acc", "train")
"""Metrics that a line names beside the most telling one."""
SHORT = 24
"""The longest sample that is shown within a line."""
SHOWN = 3
"""Samples that are shown within a line."""
LONGEST = 600
"""Characters of a longer sample that are shown."""


@dataclass(frozen=True)
class Result:
    """The best run of one experiment, and what it is seen beside."""

    run: RunRecord
    metric: Metric
    """Its most telling metric."""
    first: tuple[RunRecord, float] | None
    """The first run of the same days, with its number, where that is worse."""
    before: tuple[RunRecord, float] | None
    """The best run of earlier days, with its number."""

    @property
    def improved_on(self) -> tuple[RunRecord, float] | None:
        """The run that it is better than: the best of earlier days, else the first of these."""
        if self.before is None:
            return self.first
        return self.before if better(self.metric.name, self.value, self.before[1]) else None

    @property
    def value(self) -> float:
        return math.nan if self.metric.last is None else self.metric.last


def results(db: sqlite3.Connection, done: Sequence[RunRecord], earlier: Sequence[RunRecord]) -> list[Result]:
    """Return the result of each experiment that finished among `done`, in the order they were first run.

    What was stopped or broke is no result, nor is a look at something that makes no steps.
    """
    found = []
    mine: dict[tuple[str, str | None], list[tuple[RunRecord, Metric]]] = {}
    for run, metric in _finished(db, done):
        mine.setdefault((run.name, run.lesson), []).append((run, metric))
    former = _finished(db, earlier)
    for (name, lesson), tried in mine.items():
        run, metric = _best(tried)
        first = next((one for one in tried if one[1].name == metric.name), None)
        start = (first[0], first[1].last) if first and first[0] != run else None
        old = [one for one in former if (one[0].name, one[0].lesson, one[1].name) == (name, lesson, metric.name)]
        before = _best(old) if old else None
        found.append(
            Result(
                run,
                metric,
                (start[0], start[1]) if start and start[1] is not None else None,
                (before[0], before[1].last) if before and before[1].last is not None else None,
            )
        )
    return found


def better(metric: str, one: float, other: float) -> bool:
    """Whether `one` is a better value of `metric` than `other`; a number is better than NaN."""
    if math.isnan(one) or math.isnan(other):
        return not math.isnan(one)
    return one > other if _rises(metric) else one < other


def result_line(db: sqlite3.Connection, result: Result, last_week: bool, numbers: bool = True) -> str:
    """Return a result as one sentence; without `numbers`, only what was trained.

    `last_week`: whether the run before it belongs to the week before.
    """
    run, metric = result.run, result.metric
    whose = f" (with {run.engine} {run.lesson})" if run.engine not in (None, "yours") else ""
    if not numbers:
        return f"Trained {run.name}{whose}."
    known = metrics(db, run.id)
    beside = next((one for name in BESIDE for one in known if one.name == name and one != metric), None)
    said = " and ".join(f"{one.name} {shown(one.name, one.last)}" for one in (metric, *([beside] if beside else [])))
    others = [_published(db, result)]
    if result.before is not None:
        others.append(f"{'last week' if last_week else 'before'}: {shown(metric.name, result.before[1])}")
    elif result.first is not None:
        others.append(f"first try: {shown(metric.name, result.first[1])}")
    aside = "; ".join(other for other in others if other)
    return f"Trained {run.name}{whose}: {said} {_length(run, known)}{f' ({aside})' if aside else ''}."


def sample_lines(db: sqlite3.Connection, result: Result) -> str | None:
    """Return what a run said before it was trained and after, or None where it kept no two samples."""
    kept = samples(db, result.run.id)
    if not kept or kept[0].step == kept[-1].step:
        return None
    first, last = kept[0], kept[-1]
    before = "Before training" if first.step == 0 else f"At step {first.step:,}"
    end = max(last.step for last in lasts_of(db, result.run.id))
    after = "After" if last.step >= 0.95 * end else f"At step {last.step:,}"
    if _in_line(first.text) and _in_line(last.text):
        return f"{before}: {_in_line(first.text)}. {after}: {_in_line(last.text)}."
    return f"{before}:\n\n{_block(first.text)}\n\n{after}:\n\n{_block(last.text)}"


def shown(name: str, value: float | None) -> str:
    """Return a metric's value as a post writes it: five digits, below 1 four; an accuracy in percent."""
    if value is None or math.isnan(value):
        return "NaN"
    if name in ("accuracy", "acc") and 0 <= value <= 1:
        return f"{100 * value:.3g} %"
    if 1e4 <= abs(value) < 1e15:
        return f"{value:,.0f}"
    return f"{value:.5g}" if abs(value) >= 1 else f"{value:.4g}"


def _finished(db: sqlite3.Connection, done: Sequence[RunRecord]) -> list[tuple[RunRecord, Metric]]:
    """Return the finished runs that made steps, oldest first, each with its most telling metric."""
    found = []
    for run in sorted(done, key=lambda run: run.number):
        known = metrics(db, run.id) if run.status == "finished" else []
        if known and max(metric.count for metric in known) > 1:
            chosen = next((one for word in TELLING for one in known if word in _words(one.name)), known[0])
            found.append((run, chosen))
    return found


def _best(tried: Sequence[tuple[RunRecord, Metric]]) -> tuple[RunRecord, Metric]:
    """Return the best of some runs: those that have the latest one's metric; of equal ones the latest."""
    name = tried[-1][1].name
    best = tried[-1]
    for one in reversed(tried[:-1]):
        if one[1].name == name and one[1].last is not None:
            mine = math.nan if best[1].last is None else best[1].last
            best = one if better(name, one[1].last, mine) else best
    return best


def _published(db: sqlite3.Connection, result: Result) -> str:
    """The published number at the step that was reached last, of those that were."""
    run, metric = result.run, result.metric
    reached = [
        (there, one)
        for one in run.published
        if one.metric == metric.name
        and one.preset == "full"
        and one.mark not in (OTHER_SETTINGS, OTHER_DATA)
        and (there := metric.step if one.step is None else one.step) <= metric.step
        and value_at(db, run.id, metric.name, there) is not None
    ]
    if not reached:
        return ""
    there, last = max(reached, key=lambda one: one[0])
    said = f"published: {shown(metric.name, last.value)}"
    if there == metric.step:
        return said
    return f"at step {there:,}: {shown(metric.name, value_at(db, run.id, metric.name, there))}, {said}"


def _length(run: RunRecord, known: Sequence[Metric]) -> str:
    """`after 100 steps`: as many as it meant to make, else as many as it logged one by one."""
    last = max(metric.step for metric in known)
    every = next((one for one in known if one.count == one.step + 1), None)
    steps = run.steps if run.steps is not None else every.count if every else None
    if steps is None:
        return f"at step {last:,}"
    return f"after {steps:,} step{'s' * (steps != 1)}"


def _in_line(text: str) -> str:
    """Return a sample of short lines as `one`, `two`, `three`; empty where it has others."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines or any(len(line) > SHORT or "`" in line for line in lines):
        return ""
    return ", ".join(f"`{line}`" for line in lines[:SHOWN])


def _block(text: str) -> str:
    """Return a sample as a fenced block, cut where it is long."""
    whole = text.strip("\n")
    cut = whole if len(whole) <= LONGEST else whole[:LONGEST].rstrip() + " …"
    fence = "```"
    while fence in cut:
        fence += "`"
    return f"{fence}text\n{cut}\n{fence}"


def _rises(metric: str) -> bool:
    return any(word in RISING for word in _words(metric))


def _words(metric: str) -> list[str]:
    return re.split(r"[^a-z0-9]+", metric.lower())

"""What a finished run says in a post: what was trained, what came out, and what others published."""

import sqlite3

from zerotohero.store.points import metrics, points
from zerotohero.store.runs import RunRecord

SHOWN = 2
"""Metrics that a line names."""


def run_line(db: sqlite3.Connection, run: RunRecord) -> str | None:
    """Return a run's result as one sentence, or None where it made no steps."""
    known = metrics(db, run.id)
    if not known or known[0].count < 2:
        return None
    said = " and ".join(f"{metric.name} {_value(metric.name, metric.last)}" for metric in known[:SHOWN])
    steps = known[0].count
    whose = f" (with {run.engine} {run.lesson})" if run.engine not in (None, "yours") else ""
    return f"Trained {run.name}{whose}: {said} after {steps} step{'s' * (steps != 1)}{_beside(db, run)}."


def _beside(db: sqlite3.Connection, run: RunRecord) -> str:
    """The published number at the step that was reached last, of those that were."""
    for metric in metrics(db, run.id)[:1]:
        ours = dict(points(db, run.id, metric.name))
        reached = [one for one in run.published if one.metric == metric.name and (one.step is None or one.step in ours)]
        if reached:
            last = max(reached, key=lambda one: metric.step if one.step is None else one.step)
            there = metric.step if last.step is None else last.step
            if there == metric.step:
                return f" (published: {_value(metric.name, last.value)})"
            mine = _value(metric.name, ours.get(there))
            return f"; at step {there} it was {mine}, published {_value(metric.name, last.value)}"
    return ""


def _value(name: str, value: float | None) -> str:
    if value is None:
        return "NaN"
    if name == "accuracy" and 0 <= value <= 1:
        return f"{100 * value:.3g} %"
    return f"{value:.4g}"

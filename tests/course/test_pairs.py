"""Two shipped mistakes at once are both named, or lint says what they look like instead."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from zerotohero.cli import zth
from zerotohero.course.lint import lint
from zerotohero.course.load import Course, load_course
from zerotohero.course.pairs import Pair

TORCH = Path(__file__).parents[1] / "courses" / "torch"


def found(course: Course, *names: str) -> list[Pair]:
    return [pair for report in lint(course, course.named(names), with_pairs=True) for pair in report.pairs]


def outcomes(pairs: Iterable[Pair]) -> Counter[str]:
    return Counter(pair.outcome for pair in pairs)


def test_what_two_mistakes_of_a_step_look_like(course: Course) -> None:
    pairs = {frozenset((pair.one, pair.other)): pair for pair in found(course, "sgd-step")}
    assert pairs[frozenset(("uphill", "mean_step"))].outcome == "both named"
    alone = pairs[frozenset(("nothing_moves", "mean_step"))]
    assert (alone.outcome, alone.like) == ("like one alone", ("nothing_moves",))
    assert outcomes(pairs.values())["narrowed only"] <= 3


@pytest.mark.slow
def test_every_two_with_tensors() -> None:
    pytest.importorskip("torch")
    pairs = found(load_course(TORCH))
    narrowed = [(pair.one, pair.other) for pair in pairs if pair.outcome == "narrowed only"]
    # Merged, these two raise one and the same exception at every question, of which nothing certain can be said.
    assert narrowed == [("never_evaluates", "moves_while_evaluating")]
    assert outcomes(pairs)["both named"] > 0.6 * len(pairs)


def test_lint_lists_what_is_not_both_named(course: Course) -> None:
    shown = CliRunner().invoke(zth, ["course", "lint", "sgd-step", "--report"]).output
    assert "like nothing_moves alone: " in shown and "nothing_moves + mean_step" in shown
    assert "pairs of mistakes: " in shown
    assert "pairs" not in CliRunner().invoke(zth, ["course", "lint", "sgd-step"]).output


@pytest.mark.slow
def test_every_two_of_the_course(course: Course) -> None:
    counts = outcomes(found(course))
    made = counts.total() - counts["apart"]
    assert counts["narrowed only"] <= 0.02 * made, counts
    assert counts["both named"] >= 0.7 * made, counts

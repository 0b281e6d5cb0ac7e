"""The learner's line that a wrong answer comes from, where no exception tells it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.grading.conftest import ENGINE, changed
from zerotohero.course.task import questions
from zerotohero.grading.ask import Asker
from zerotohero.grading.explain import explain
from zerotohero.grading.grade import Grader
from zerotohero.grading.task import File, Probed, Result, Task

Judge = Callable[..., Result]


def first_wrong(result: Result) -> Probed:
    return next(probe for probe in result.probes if probe.ok is False)


def line_of(text: str, piece: str) -> int:
    (line,) = (number for number, line in enumerate(text.splitlines(), 1) if piece in line)
    return line


PLACES = {
    "NaN in an attribute": ("self.grad += out.grad", "self.grad += 0 * 1e999", "self.grad +=", "`self.grad`"),
    "NaN handed over": ("Value(self.data + other.data,", "Value(0 * 1e999,", "self.data = data", "`self.data`"),
    "nothing returned": ("return out\n", "out if out else 0\n", "out if out", "`__add__` returned None: it ended"),
    "a number returned": ("return out\n", "return out.data\n", "return out.data", "at line 18 is a `float`"),
    "it raises itself": ("self.grad += out.grad", "self.grade += out.grad", "self.grade", ""),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_line_is_told(judge: Judge, name: str) -> None:
    old, new, at, says = PLACES[name]
    text = changed(old, new)
    result = judge(text)
    wrong = first_wrong(result)
    assert wrong.line == result.line == line_of(text, at), wrong
    assert says in (wrong.explanation or "")


def test_a_maximum_that_begins_at_minus_infinity_is_not_where_infinity_is_born(judge: Judge) -> None:
    text = changed(
        '        out = Value(self.data + other.data, (self, other), "+")\n',
        "        top = -float('inf')\n        top = max(top, self.data)\n        bottom = top * 1e308\n"
        "        out = Value(bottom * 10, (self, other))\n",
    )
    assert first_wrong(judge(text)).line == line_of(text, "self.data = data")


def test_no_line_is_told_where_none_is_known(judge: Judge) -> None:
    result = judge(changed("self.data + other.data", "self.data - other.data"))
    assert result.verdict == "failed" and first_wrong(result).line is None and result.line is None


def test_a_program_that_traces_itself_gets_its_verdict(judge: Judge) -> None:
    text = "import sys\nsys.settrace(lambda *_: 1 / 0)\n" + changed("other.data, (self", "other.data * 1e999, (self")
    assert judge(text).verdict == "failed"


def test_a_letter_that_is_counted_is_no_variable_of_that_name(asker: Asker, task: Task) -> None:
    right = ENGINE + "\n\ndef numbers(word):\n    return {letter: i for i, letter in enumerate(word)}\n"
    wrong = ENGINE + (
        "\n\ndef numbers(word):\n    found = {}\n    for i in range(3)[::-1]:\n        found[word[i]] = i + 1\n"
        "    return found\n"
    )
    counted = replace(
        task,
        probes=File("probes.py", COUNTED),
        questions=tuple(questions(COUNTED)),
        reference={"toy.engine": File("toy/engine.py", right)},
    )
    grader, code = Grader(asker), {"toy.engine": File("toy/engine.py", wrong)}
    result = explain(grader, counted, code, grader.grade(counted, code, 7))
    assert result.verdict == "failed"
    assert (first_wrong(result).line, first_wrong(result).explanation) == (
        None,
        "First difference at ['b']: expected 0, got 1.",
    )


COUNTED = '''\
from zerotohero.grading.probe import probe


@probe
def numbers(engine):
    """`numbers("big")`"""
    return engine.numbers("big")
'''

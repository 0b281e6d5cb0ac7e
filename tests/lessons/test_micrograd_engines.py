"""Whole engines as strangers write them, dropped into the learner's file: right ones pass what they define, wrong ones
fail where they are wrong, and what is named is true."""

from collections.abc import Collection
from pathlib import Path

import pytest

from tests.conftest import Engine
from zerotohero.course.check import Checker, as_json, seeds
from zerotohero.course.load import Course, course_folder
from zerotohero.course.workspace import Workspace
from zerotohero.grading.task import Result

STYLES = course_folder() / "micrograd" / "styles"
RIGHT = sorted(STYLES.glob("*/engine.py"))

# ruff: noqa: E501
# A stranger's defect: what is written -> what is written instead, the exercises that must fail, and a word that a true
# explanation has (None: nothing is named, and that is right too).
DEFECTS = {
    "add assigns": ("self.grad += 1.0 * out.grad", "self.grad = out.grad", {"add"}, "assigned"),
    "add gives both the same sign minus": ("other.grad += 1.0 * out.grad", "other.grad -= out.grad", {"add"}, None),
    "mul by its own data": ("other.data * out.grad", "self.data * out.grad", {"mul"}, None),
    "mul forgets out.grad": ("self.grad += other.data * out.grad", "self.grad += other.data", {"mul"}, None),
    "pow keeps the exponent": ("** (k - 1)", "** k", {"pow"}, "not lowered"),
    "pow loses the factor": ("k * self.data ** (k - 1)", "self.data ** (k - 1)", {"pow"}, "does not come down"),
    "minus adds": ("return self + (-other)", "return self + other", {"arithmetic"}, "sum"),
    "neg is the identity": ("return self * -1", "return self * 1", {"arithmetic"}, None),
    "division upside down": ("return self * other**-1", "return other * self**-1", {"arithmetic"}, None),
    "tanh from the input": ("(1 - t**2)", "(1 - x**2)", {"activations"}, "from the input"),
    "tanh of half": ("math.exp(2 * x)", "math.exp(x)", {"activations"}, "half"),
    "exp assigns": ("self.grad += out.data * out.grad", "self.grad = out.data * out.grad", {"activations"}, "assigned"),
    "exp from the input": ("out.data * out.grad", "self.data * out.grad", {"activations"}, "input"),
    "not reversed": ("reversed(topo)", "topo", {"backward"}, "directly"),
    "seed forgotten": ("        self.grad = 1.0\n        for", "        for", {"backward"}, "not set"),
    "seed is the data": ("        self.grad = 1.0\n        for", "        self.grad = self.data\n        for", {"backward"}, "`.data`"),
    "no visited set": ("if v not in visited:", "if True:", {"backward"}, "once"),
    "no number on the left": ("def __radd__", "def radd", set(), None),
    "children forgotten": ('(self, other), "*")', '(), "*")', {"mul"}, "made from"),
    "numbers not wrapped in mul": (
        'other = other if isinstance(other, Value) else Value(other)\n        out = Value(self.data * other.data',
        "out = Value(self.data * other.data", {"mul"}, "plain number",
    ),
    "backward called": (
        'out._backward = _backward\n        return out\n\n    def __mul__', "out._backward = _backward()\n        return out\n\n    def __mul__",
        {"add"}, "not the result",
    ),
    "floor division": ("return self * other**-1", "return Value(self.data // (other.data if isinstance(other, Value) else other), (self,))", {"arithmetic"}, None),
}  # fmt: skip


@pytest.fixture
def checker(workspace: Workspace, course: Course) -> Checker:
    return Checker(workspace, course)


def verdicts(checker: Checker, number: int = 0, of: Collection[str] = ()) -> dict[str, Result]:
    asked = [e for e in checker.course.lessons[0].exercises if not of or e.short in of]
    return {e.short: checker.check(e, seeds(e)[number]) for e in asked}


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.parent.name)
def test_a_right_engine_passes_what_it_defines(checker: Checker, engine: Engine, path: Path) -> None:
    with checker:
        engine.text = path.read_text()
        for number in (0, 7):
            found = {name: result.verdict for name, result in verdicts(checker, number).items()}
            assert "failed" not in found.values() and "unchecked" not in found.values(), found
            assert found["add"] == found["mul"] == found["backward"] == "passed"


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_wrong_engine_fails_where_it_is_wrong(checker: Checker, engine: Engine, defect: str) -> None:
    old, new, must_fail, word = DEFECTS[defect]
    notebook = (STYLES / "notebook" / "engine.py").read_text()
    assert old in notebook
    with checker:
        engine.text = notebook.replace(old, new)
        found = verdicts(checker, of=must_fail)
    failed = {name for name, result in found.items() if result.verdict == "failed"}
    assert must_fail <= failed, {name: result.verdict for name, result in found.items()}
    for name in must_fail:
        assert found[name].explanation
        if word:
            assert word in (found[name].explanation or ""), found[name].explanation
    if not must_fail:
        assert failed == set() and found["add"].verdict == "in_progress"


def test_what_lies_upstream_is_the_cause(checker: Checker, engine: Engine) -> None:
    """A wrong product makes backward fail as well; the cause is named, not a mistake of backward's own."""
    with checker:
        engine.text = engine.complete.replace("out.grad * other.data", "out.grad")
        result = checker.check(checker.course.exercise("backward"))
    assert result.verdict == "failed"
    assert result.also_broken == ("micrograd/mul",) and result.cause == "micrograd/mul"
    assert result.mistakes == () and "micrograd/mul" in (result.explanation or "")
    assert [m.id for m in result.mistakes_before] == ["sum_gradient_on_the_left"]


def test_two_mistakes_in_two_exercises_are_both_named(checker: Checker, engine: Engine) -> None:
    """`pow` is asked for through `*`; what is wrong in each is told apart, and each has its own sentence."""
    with checker:
        engine.text = engine.complete.replace("other.grad += out.grad * self.data", "other.grad += out.grad").replace(
            "out.grad * exponent * self.data ** (exponent - 1)", "out.grad * self.data ** (exponent - 1)"
        )
        result = checker.check(checker.course.exercise("pow"))
    assert result.verdict == "failed" and result.also_broken == ("micrograd/mul",) and result.cause is None
    assert [m.id for m in result.mistakes] == ["factor_forgotten"]
    assert [m.id for m in result.mistakes_before] == ["sum_gradient_on_the_right"]
    said = result.explanation or ""
    assert result.mistakes[0].sentence in said and result.mistakes_before[0].sentence in said
    (shown,) = as_json([result], lambda _: False)["exercises"]  # type: ignore[misc]
    assert [m["exercise"] for m in shown["mistakes"]] == ["micrograd/pow", "micrograd/mul"]


def test_an_installed_package_of_the_same_name_is_not_what_is_graded(
    checker: Checker, engine: Engine, workspace: Workspace
) -> None:
    (workspace.root / "lessons" / "micrograd" / "__init__.py").write_text("raise RuntimeError('not this')\n")
    with checker:
        engine.text = engine.complete
        assert checker.check(checker.course.exercise("add")).verdict == "passed"


def test_a_helper_module_beside_the_engine_can_be_imported(
    checker: Checker, engine: Engine, workspace: Workspace
) -> None:
    engine.write_all()
    (workspace.root / "lessons" / "micrograd" / "core.py").write_text(engine.complete)
    (workspace.root / "lessons" / "shared_things.py").write_text("X = 1\n")
    with checker:
        engine.text = "import shared_things\nfrom micrograd.core import Value, gradcheck, slope, tanh_parts\n"
        found = {name: result.verdict for name, result in verdicts(checker).items()}
    assert set(found.values()) == {"passed"}, found


@pytest.mark.parametrize("prefix", ["\ufeff", "# -*- coding: utf-8 -*-\n", "from __future__ import annotations\n"])
def test_how_a_file_begins_does_not_matter(checker: Checker, engine: Engine, prefix: str) -> None:
    engine.write_all()
    with checker:
        engine.path.write_bytes((prefix + engine.complete).replace("\n", "\r\n").encode())
        assert {r.verdict for r in verdicts(checker).values()} == {"passed"}

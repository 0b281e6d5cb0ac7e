"""Two alternatives in one text: what each changes is there, whatever their layout, or nothing comes of it."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.grading.conftest import ENGINE
from zerotohero.grading import alternatives
from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.compose import composed, merged
from zerotohero.grading.task import Task

ADD = '''\
@mistake("Value.__add__")
def {name}(self, other):
    """Says what is wrong."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value({data}, {children})
    def _backward():
        {left}
        {right}
    out._backward = _backward
    return out
'''
RIGHT = {
    "data": "self.data + other.data",
    "children": '(self, other), "+"',
    "left": "self.grad += out.grad",
    "right": "other.grad += out.grad",
}


def wrong(tmp_path: Path, **pieces: str) -> Alternative:
    """A mistake in `__add__` that has `pieces` otherwise than the reference."""
    path = tmp_path / "mistakes.py"
    path.write_text(ADD.format(name="_".join(pieces), **{**RIGHT, **pieces}))
    return alternatives.read(path, "mistake")[0]


def text(task: Task, *both: Alternative) -> str | None:
    code = composed(task, *both)
    return None if code is None else code["toy.engine"].text


CHANGES = [
    ({"children": "(self,)"}, {"left": "self.grad = out.grad"}),
    ({"left": "self.grad = out.grad"}, {"left": "self.grad += out.grad * other.data"}),
    ({"left": "self.grad += out.grad * other.data"}, {"right": "other.grad += out.grad * self.data"}),
    ({"left": "pass"}, {"right": "pass"}),
    ({"data": "self.data - other.data"}, {"children": "(self, other)"}),
]


@pytest.mark.parametrize(("one", "other"), CHANGES)
def test_both_changes_are_there(task: Task, tmp_path: Path, one: dict[str, str], other: dict[str, str]) -> None:
    both = text(task, wrong(tmp_path, **one), wrong(tmp_path, **other))
    assert both is not None
    assert both == text(task, wrong(tmp_path, **other), wrong(tmp_path, **one))
    if not set(one) & set(other):
        by_hand = text(task, wrong(tmp_path, **one, **other))
        assert by_hand and ast.unparse(ast.parse(both)) == ast.unparse(ast.parse(_bare(by_hand)))


def test_one_line_holds_both_changes(task: Task, tmp_path: Path) -> None:
    one, other = ({"left": "self.grad = out.grad"}, {"left": "self.grad += out.grad * other.data"})
    assert "self.grad = out.grad * other.data" in (text(task, wrong(tmp_path, **one), wrong(tmp_path, **other)) or "")


def test_what_one_leaves_out_is_gone(task: Task, tmp_path: Path) -> None:
    (tmp_path / "mistakes.py").write_text(
        ADD.format(name="left_only", **RIGHT).replace("        other.grad += out.grad\n", "")
    )
    (left_only,) = alternatives.read(tmp_path / "mistakes.py", "mistake")
    both = text(task, left_only, wrong(tmp_path, left="self.grad = out.grad", right="other.grad = out.grad")) or ""
    assert "self.grad = out.grad" in both and "other.grad" not in both.partition("__radd__")[0]


def test_the_same_words_changed_in_two_ways_make_nothing(task: Task, tmp_path: Path) -> None:
    one, other = wrong(tmp_path, left="self.grad -= out.grad"), wrong(tmp_path, left="self.grad = out.grad")
    assert text(task, one, other) is None


def test_one_alone_is_put_in_as_it_is_written(task: Task, tmp_path: Path) -> None:
    one = wrong(tmp_path, left="self.grad   =   out.grad  # once")
    assert "self.grad   =   out.grad  # once" in (text(task, one) or "")
    with_comment = replace(
        task, reference={"toy.engine": replace(task.reference["toy.engine"], text="# mine\n" + ENGINE)}
    )
    assert (text(with_comment, one) or "").startswith("# mine\n")


PIECES = st.lists(st.sampled_from(["a", "b", "c", "\n"]), max_size=12).map("".join)


@given(PIECES, PIECES)
def test_what_one_side_alone_changed_is_taken(base: str, other: str) -> None:
    assert merged(base, base, other) == other == merged(base, other, base)


@given(PIECES, PIECES, PIECES)
def test_the_order_of_the_two_does_not_matter(base: str, mine: str, theirs: str) -> None:
    assert merged(base, mine, theirs) == merged(base, theirs, mine)


def _bare(module: str) -> str:
    """`module` without docstrings, as two that are merged come out."""
    tree = ast.parse(module)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node):
            del node.body[0]
    return ast.unparse(tree)

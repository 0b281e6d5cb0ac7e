"""A name is true of a change where its mistake makes one of the same kind, in the same function."""

from pathlib import Path

import pytest

from zerotohero.course.tags import tags
from zerotohero.grading import alternatives

REFERENCE = '''\
def step(params, lr):
    """Move each."""
    for p in params:
        p.data -= lr * p.grad
    return sum(params, 0)


def other(x):
    return x + 1
'''

MISTAKES = {
    "for p in params:\n        p.data = lr * p.grad\n    return sum(params, 0)": {"assigned", "dropped line"},
    "for p in params:\n        p.data += lr * p.grad\n    return sum(params, 0)": {"operator", "dropped line"},
    "for p in params:\n        p.data -= lr * p.data\n    return sum(params, 0)": {"field", "dropped line"},
    "for p in params:\n        p.data -= lr * p.grad\n    return sum(params, 1)": {
        "constant", "swapped arguments", "off by one", "dropped call", "dropped line",
    },
}  # fmt: skip


@pytest.mark.parametrize("body", MISTAKES)
def test_the_kinds_of_change_that_a_mistake_makes(tmp_path: Path, body: str) -> None:
    (tmp_path / "mistakes.py").write_text(f'@mistake("step")\ndef wrong(params, lr):\n    """Why."""\n    {body}\n')
    (wrong,) = alternatives.read(tmp_path / "mistakes.py", "mistake")
    found = tags(wrong, REFERENCE, "step")
    assert MISTAKES[body] <= found
    assert "comparison" not in found
    assert tags(wrong, REFERENCE, "other") == frozenset()


def test_a_sign_in_front_of_a_constant_is_of_the_constant(tmp_path: Path) -> None:
    (tmp_path / "mistakes.py").write_text('@mistake("total")\ndef wrong(x):\n    """Why."""\n    return x.sum(1)\n')
    (wrong,) = alternatives.read(tmp_path / "mistakes.py", "mistake")
    assert "constant" in tags(wrong, "def total(x):\n    return x.sum(-1)\n", "total")

"""Cutting functions out of text and putting others in, byte for byte."""

import gc
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.grading import splice

MODULE = '''\
# a comment above
import math  # kept


class Value:
    """A number."""

    # before add
    def add(self, other):  # on the line
        """Add."""
        # inside
        return self, other

    @property
    def twice(self):
        """Twice."""
        return 2


def slope(f, xs, i, h=1e-6):
    """Slope.

    Over lines.
    """
    return 0
'''


@pytest.mark.parametrize("target", ["Value.add", "Value.twice", "slope"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_cut_and_put_back_is_the_same_text(target: str, ending: str) -> None:
    text = MODULE.replace("\n", ending)
    assert splice.replace(text, target, splice.cut(text, splice.find(text, target))) == text


@given(st.text(alphabet="\x0c\x0b\u2028\u2029\x85é a", max_size=10))
def test_odd_line_ends_in_a_string_do_not_shift_the_cut(odd: str) -> None:
    text = f"noise = {odd!r}\nother = '{odd}'\n" + MODULE
    assert splice.replace(text, "slope", splice.cut(text, splice.find(text, "slope"))) == text


def test_the_starter_keeps_all_but_the_bodies() -> None:
    starter = splice.starter(MODULE, ["Value.add", "slope"])
    assert "# inside" not in starter
    assert starter.count("raise NotImplementedError") == 2
    assert "# a comment above" in starter and "# on the line" in starter and "Over lines." in starter
    assert "return 2" in starter


@pytest.mark.parametrize("target", ["Value.missing", "Missing.add", "nothing"])
def test_a_missing_target_is_not_found(target: str) -> None:
    with pytest.raises(splice.NotFound):
        splice.find(MODULE, target)


def test_a_target_defined_twice_is_not_guessed() -> None:
    with pytest.raises(splice.NotFound, match="2 times"):
        splice.find(MODULE + "\ndef slope(): pass\n", "slope")


def test_code_is_the_same_whatever_its_docstring_comments_and_annotations() -> None:
    one = splice.find("def f(x):\n    '''A.'''\n    return x\n", "f")
    other = splice.find("def f(x: int) -> int:\n    # why\n    return (x)\n", "f")
    different = splice.find("def f(y):\n    return y\n", "f")
    assert splice.same(one, other)
    assert not splice.same(one, different)


class Slow:
    """Garbage whose end takes so long that another thread gets its turn."""

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        for _ in range(2000):
            pass


def test_threads_may_parse_at_once() -> None:
    text, failed = "x = [1, 2, (3 + 4) * 5]\n" * 100, []

    def parse_often() -> None:
        for _ in range(20):
            Slow()
            try:
                splice.tree(text)
            except SystemError as error:
                failed.append(error)

    threads = [threading.Thread(target=parse_often) for _ in range(4)]
    before = gc.get_threshold(), sys.getswitchinterval()
    gc.set_threshold(50)
    sys.setswitchinterval(1e-5)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        gc.set_threshold(*before[0])
        sys.setswitchinterval(before[1])
    assert failed == []

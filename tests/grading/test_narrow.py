"""A narrowing sentence is true of every wrong answer, and says the nearest thing that is."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.grading.answers import Answer
from zerotohero.grading.narrow import narrowed
from zerotohero.grading.wire import Array, Opaque


def matrix(rows: list[list[float]], dtype: str = "float64") -> Array:
    return Array("Tensor", dtype, (len(rows), len(rows[0])), tuple(x for row in rows for x in row))


def said(*pairs: tuple[object, object]) -> str | None:
    return narrowed([(Answer("value", one), Answer("value", other)) for one, other in pairs], 1e-9)


SQUARE = [[0.1, 0.2, 0.7], [0.5, 0.25, 0.25], [0.3, 0.6, 0.1]]
TURNED = [list(column) for column in zip(*SQUARE, strict=True)]


@pytest.mark.parametrize(
    ("expected", "got", "words"),
    [
        ([1.5, 2.5], [-1.5, -2.5], "opposite sign"),
        ([1.5, 2.5], [7.5, 12.5], "is 5 times"),
        ([1.5, 2.5], [0.5, 2.5 / 3], "is 1/3 times"),
        ([1.5, 2.5], [1.5 * math.sqrt(8), 2.5 * math.sqrt(8)], "is √8 times"),
        ([1.5, 2.5], [1.5 / math.sqrt(8), 2.5 / math.sqrt(8)], "is 1/√8 times"),
        ([1.5, 2.5], [2.0, 3.0], "off by the same amount, 0.5"),
        ([1.5, 2.5], [0.0, 0.0], "is 0."),
        ([1.5, 2.5], [9.0, 9.0], "is 9.0, whatever is asked"),
        ([1.5, 2.5], [1.5, math.nan], "NaN or infinity"),
        ([1.5, 2.5], None, "Every wrong answer is None"),
        ([1.5, 2.5], Opaque("generator"), "a `generator`"),
        ([1.5, 2.5], [Opaque("Value"), 2.5], "holds a `Value` where a number"),
        ([1.5, 2.5], [1.5], "has 1 items"),
        ([1.0, 2.0, 5.0, 7.0], [0.0, 1.0, 2.0, 5.0], "one place too late."),
        ([1.0, 2.0, 5.0, 7.0], [2.0, 5.0, 7.0, 9.0], "one place too early."),
        ([1.0, 2.0, 5.0, 7.0], [7.0, 2.0, 1.0, 5.0], "another order"),
        (matrix(SQUARE), matrix(TURNED), "transposed"),
        (matrix(SQUARE), matrix(SQUARE[-1:] + SQUARE[:-1]), "too late along dimension 0"),
        (matrix(SQUARE), matrix([[2 * x for x in SQUARE[0]], [3 * x for x in SQUARE[1]], SQUARE[2]]), "its own total"),
        (matrix(SQUARE), matrix([row[:2] for row in SQUARE]), "shape is (3, 2)"),
        (matrix(SQUARE), matrix(SQUARE, "float32"), "dtype is float32"),
        (matrix(SQUARE), SQUARE, "The numbers are right; the answer is a `list`, where a `Tensor`"),
        (matrix(SQUARE), replace(matrix(SQUARE), kind="ndarray"), "is an `ndarray`, where a `Tensor`"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_the_numbers_show(expected: object, got: object, words: str) -> None:
    assert words in (said((expected, got)) or "")


def test_a_type_is_set_against_the_answer_that_stood_in_its_place() -> None:
    assert said(([1.0, 2.0], [3.0, Opaque("Value")]), (1.5, Opaque("Value"))) == (
        "The answer is a `Value`, where a number is asked for."
    )


def test_what_holds_on_one_answer_only_is_not_said() -> None:
    assert said(([1.5, 2.5], [-1.5, -2.5]), ([1.0, 4.0], [1.5, 2.25])) is None
    assert said((matrix(SQUARE), matrix(TURNED)), (matrix(SQUARE), matrix([[1.0, 2.0, 9.0]] * 3))) is None


@given(
    st.lists(st.floats(0.5, 100), min_size=2, max_size=12, unique=True),
    st.sampled_from([-1.0, 0.25, 3.0, 1 / 7, math.sqrt(2)]),
)
def test_a_factor_is_found_in_any_numbers(numbers: list[float], factor: float) -> None:
    sentence = said((numbers, [x * factor for x in numbers])) or ""
    assert "opposite sign" in sentence if factor == -1 else "times what it should be" in sentence

"""The arithmetic of comparing, and the encoding that brings answers across."""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from zerotohero.grading import probe, wire
from zerotohero.grading.answers import Answer, Raised
from zerotohero.grading.compare import agree, differences, gap
from zerotohero.grading.shown import show


def across(value: object) -> object:
    return wire.decode(json.loads(json.dumps(wire.encode(value))))


def same(expected: object, got: object, tolerance: float = 1e-9) -> bool:
    return agree(Answer("value", across(expected)), Answer("value", across(got)), tolerance)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=20,
)


@given(plain)
def test_any_plain_answer_comes_across_and_equals_itself(value: object) -> None:
    assert same(value, value)


@given(plain)
def test_any_plain_answer_can_be_shown_in_a_line_of_bounded_width(value: object) -> None:
    assert len(show(across(value))) <= 160


@given(
    st.recursive(
        st.none() | st.booleans() | st.text() | st.integers(), lambda i: st.lists(i) | st.dictionaries(st.text(), i)
    )
)
def test_whatever_comes_through_the_pipe_is_decoded_or_refused(data: object) -> None:
    try:
        wire.decode(data)
    except wire.Malformed:
        pass


@given(st.floats(allow_nan=False, allow_infinity=False, width=32), st.floats(min_value=-1e-3, max_value=1e-3))
def test_a_gap_below_the_tolerance_agrees_and_one_above_does_not(x: float, shift: float) -> None:
    distance = abs(x - (x + shift)) / max(1.0, abs(x))
    assert same(x, x + shift, tolerance=distance * 1.01 + 1e-300)
    if distance > 1e-12:
        assert not same(x, x + shift, tolerance=distance * 0.99)


@pytest.mark.parametrize(
    ("expected", "got", "agrees"),
    [
        (math.nan, math.nan, True),
        (math.nan, 0.0, False),
        (0.0, math.nan, False),
        (math.inf, math.inf, True),
        (math.inf, -math.inf, False),
        (math.inf, 1e308, False),
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        (0.0, -0.0, True),
        (None, 0, False),
        ("1", 1, False),
        ([1, 2], (1, 2), True),
        ([1, 2], [1, 2, 3], False),
        ([1, [2.0, {"a": 3}]], [1, [2.0, {"a": 3}]], True),
        ({"a": 1}, {"b": 1}, False),
        (10**400, 10**400, True),
        (10**400, 1.0, False),
    ],
)
def test_scalars_and_containers(expected: object, got: object, agrees: bool) -> None:
    assert same(expected, got) is agrees


def test_a_container_s_subclass_is_what_it_holds_whatever_it_says_of_itself() -> None:
    class Lie(list[float]):
        def __iter__(self) -> Iterator[float]:
            return iter([1.0])

        def copy(self) -> list[float]:
            return [1.0]

    class Found(NamedTuple):
        exact: bool
        gap: float

    assert same((True, 0.5), Found(True, 0.5)) and not same((True, 0.5), Found(True, 0.25))
    assert same({"a": 2, "b": 1}, Counter("aba")) and same([{"a": [1]}], [defaultdict(list, a=[1])])
    assert across(Lie([2.0])) == [2.0]


def test_a_subclass_of_a_number_is_opaque() -> None:
    class Lie(float):
        pass

    assert across(Lie(1.0)) == wire.Opaque("Lie")
    assert not same(1.0, Lie(1.0))


def test_opaque_answers_compare_by_their_type_so_that_a_mistake_can_be_recognised() -> None:
    assert same(object(), object())
    assert not same(object(), {1, 2})


def test_an_answer_nested_too_deep_is_opaque_not_an_error() -> None:
    value: object = 1
    for _ in range(50):
        value = [value]
    assert "nested deeper" in repr(across(value))


def test_the_helpers_carry_their_own_rule() -> None:
    assert same(probe.unordered([3, 1, 2]), probe.unordered([1, 2, 3]))
    assert not same(probe.unordered([3, 1]), probe.unordered([3, 3]))
    assert same(probe.close(100.0, 1e-2), probe.close(100.9, 1e-2))
    assert not same(probe.close(100.0, 1e-2), probe.close(101.1, 1e-2))
    assert same(probe.stat(1.0, 0.1), probe.stat(1.5, 0.1))
    assert not same(probe.stat(1.0, 0.1), probe.stat(1.7, 0.1))
    assert not same(probe.close(1.0, 1e-2), probe.close(math.nan, 1e-2))


def test_a_learners_helper_cannot_widen_the_tolerance() -> None:
    assert not same(probe.close(100.0, 1e-2), probe.close(150.0, 1.0))
    assert not same(100.0, probe.close(100.0, 1.0))
    assert not same(probe.close(100.0, 1e-2), probe.close(10**400, 1e-2))
    assert not same(probe.stat(1.0, 0.1), probe.stat(10**400, 0.1))


def test_a_dict_with_keys_of_one_hash_is_refused_or_read_at_once() -> None:
    modulus = 2**61 - 1
    assert len(across({torch.tensor([i, modulus * (i % 2)]): 0 for i in range(2_000)})) == 2_000
    assert len(across({i * modulus: 0 for i in range(2_000)})) == 2_000
    keys = [[{"tuple": [i % 9 * modulus] * 4 + [i // 9 * modulus]}, 0] for i in range(600)]
    with pytest.raises(wire.Malformed):
        wire.decode({"dict": keys})


def test_words_from_another_process_can_be_stored_and_shown() -> None:
    text = wire.words("caf\udce9\x1b[2J\n\tüß\x00")
    assert text == "caf\\udce9\\x1b[2J\n\tüß\\x00"
    assert wire.decode({"opaque": "Odd\n\ud800" * 100}).type.encode().startswith(b"Odd\\n\\ud800")
    with pytest.raises(wire.Malformed):
        wire.decode({"opaque": ["Odd"]})


def test_a_tolerance_holds_for_a_tensor_of_one_number_too() -> None:
    asked = probe.close([3.295836866, 0.0], 1e-6)
    assert same(asked, probe.close([torch.tensor(3.295836926), torch.tensor(-0.0)], 1e-6))
    assert not same(asked, probe.close([torch.tensor(3.2959), 0.0], 1e-6))


def test_exceptions_compare_by_type_missing_name_and_function_never_by_message() -> None:
    one = Answer("raised", Raised("TypeError", None, "__add__", "one message"))
    assert agree(one, Answer("raised", Raised("TypeError", None, "__add__", "another")), 0)
    assert not agree(one, Answer("raised", Raised("ValueError", None, "__add__", "one message")), 0)
    assert not agree(one, Answer("raised", Raised("TypeError", "x", "__add__", "one message")), 0)
    assert not agree(one, Answer("raised", Raised("TypeError", None, "__mul__", "one message")), 0)


def test_the_first_difference_has_its_path() -> None:
    found = next(differences([1, {"a": [1.0, 2.0]}], [1, {"a": [1.0, 3.0]}]))
    assert (found.path, found.expected, found.got) == ("[1]['a'][1]", 2.0, 3.0)


def test_arrays_and_tensors_compare_by_kind_shape_and_values() -> None:
    numpy = pytest.importorskip("numpy")
    torch = pytest.importorskip("torch")
    a = numpy.arange(6.0).reshape(2, 3)
    assert same(a, a.copy())
    assert same(a, a.astype("float32"))
    assert not same(a, a.T)
    assert not same(a, a.reshape(6))
    assert not same(a, torch.tensor(a))
    assert not same(a, a.tolist())
    assert same(numpy.float64(2.5), 2.5)
    assert same(torch.tensor(2.5), 2.5)
    assert same(torch.tensor([1.0, math.nan]), torch.tensor([1.0, math.nan]))
    assert not same(torch.tensor([True]), torch.tensor([1]))
    assert same(torch.tensor([1.0], dtype=torch.bfloat16), torch.tensor([1.0]))
    exact = Answer("value", across(a)), Answer("value", across(a.astype("float32")))
    assert not agree(*exact, 1e-9, exact_dtype=True)
    found = next(differences(across(a), across(a + (a == 4))))
    assert found.path == "[1, 1]"
    assert gap(Answer("value", across(a)), Answer("value", across(a * 1.5))) == pytest.approx(0.5)

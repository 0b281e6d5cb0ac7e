"""How values are spread, whatever holds them."""

import json
import math
from argparse import Namespace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from zerotohero.track.histogram import BINS, named, spread


@given(st.lists(st.floats(-1e6, 1e6, width=32), min_size=1, max_size=200))
def test_lists_arrays_and_tensors_are_counted_alike(values: list[float]) -> None:
    rows = [spread(values), spread(np.array(values)), spread(torch.tensor(values, dtype=torch.float64))]
    for row in rows:
        counts = json.loads(row["counts"])
        assert sum(counts) == row["count"] == len(values) and row["odd"] == 0
        assert len(counts) == (BINS if min(values) < max(values) else 1)
        assert (row["low"], row["high"]) == (min(values), max(values))
        assert row["mean"] == pytest.approx(rows[0]["mean"], abs=1e-6)
        assert row["std"] == pytest.approx(rows[0]["std"], rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("make", [list, np.array, torch.tensor])
def test_what_is_not_finite_is_counted_apart(make: object) -> None:
    row = spread(make([1.0, math.nan, 3.0, math.inf]))  # type: ignore[operator]
    assert (row["count"], row["odd"], row["low"], row["high"], row["mean"]) == (2, 2, 1.0, 3.0, 2.0)
    row = spread(make([math.nan]))  # type: ignore[operator]
    assert (row["count"], row["odd"], row["low"], row["counts"]) == (0, 1, None, "[]")


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.int64, torch.bool])
def test_tensors_of_any_kind_are_counted(dtype: torch.dtype) -> None:
    row = spread(torch.tensor([[0, 1], [1, 1]]).to(dtype))
    assert (row["count"], row["low"], row["high"], row["mean"]) == (4, 0.0, 1.0, 0.75)


def test_a_modules_parameters_and_their_gradients_are_named_as_in_it() -> None:
    model = nn.Sequential(nn.Linear(2, 3), nn.Tanh())
    model(torch.ones(1, 2)).sum().backward()
    assert [name for name, _ in named("weights", model)] == ["0.weight", "0.bias"]
    gradients = dict(named("gradients", model))
    assert gradients["0.weight"] is model[0].weight.grad


def test_layers_that_keep_what_they_put_out_are_named_by_place_and_kind() -> None:
    class Tanh:
        def __init__(self) -> None:
            self.out = torch.ones(2, requires_grad=True)

    layers = [Tanh(), Tanh()]
    assert [
        (name, values is layer.out) for (name, values), layer in zip(named("activations", layers), layers, strict=True)
    ] == [
        ("0 tanh", True),
        ("1 tanh", True),
    ]
    layers[0].out.sum().backward()
    assert next(named("gradients", layers))[1] is layers[0].out.grad


def test_numbers_and_nodes_that_hold_one_are_one_thing() -> None:
    ((name, values),) = named("values", [1.0, Namespace(data=2.0, grad=5.0)])
    assert (name, spread(values)["mean"]) == ("values", 1.5)
    ((_, gradients),) = named("gradients", [Namespace(data=1.0, grad=4.0), Namespace(data=2.0, grad=6.0)])
    assert spread(gradients)["mean"] == 5.0
    assert [name for name, _ in named("weights", {"wte": torch.ones(1), "wpe": torch.ones(1)})] == ["wte", "wpe"]

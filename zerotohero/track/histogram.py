"""How values are spread: the pictures that show a layer saturated, dead, or without gradient.

Standard library only and Python 3.9 or newer; tensors and arrays count themselves where they are.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

BINS = 64
KINDS = ("weights", "activations", "gradients", "values")


def named(kind: str, things: Any) -> Iterator[tuple[str, Any]]:
    """Yield name and values of each part of `things`: a module's parameters, a mapping, a list, or one tensor.

    Of a layer that keeps what it put out (`.out`), that is taken. As `gradients`, the `.grad` of each where it has one.
    """
    parts: Iterable[tuple[str, Any]]
    if hasattr(things, "named_parameters"):
        parts = things.named_parameters()
    elif isinstance(things, Mapping):
        parts = ((str(name), part) for name, part in things.items())
    elif isinstance(things, (list, tuple)) and not all(_is_number(one) for one in things):
        parts = ((_called(place, part), part) for place, part in enumerate(things))
    else:
        parts = [(kind, things)]
    values: Any
    for name, part in parts:
        values = getattr(part, "out", part)
        if kind == "gradients":
            values = [getattr(one, "grad", one) for one in values] if isinstance(values, (list, tuple)) else values
            values = values if getattr(values, "grad", None) is None else values.grad
        yield name, values


def spread(values: Any) -> dict[str, Any]:
    """Return how `values` are spread, as a row of `histograms` holds it: BINS equally wide bins from `low` to `high`.

    Raises TypeError where they are no numbers.
    """
    if hasattr(values, "detach"):
        return _of_tensor(values)
    if hasattr(values, "reshape"):
        return _of_array(values)
    return _of_numbers([_number(value) for value in _flat(values)])


def _called(place: int, part: Any) -> str:
    kind = type(part).__name__
    return f"{place} {kind.lower()}" if hasattr(part, "out") else str(place)


def _of_tensor(values: Any) -> dict[str, Any]:
    import torch

    with torch.no_grad():
        flat = values.detach().flatten().cpu()
        flat = flat.double() if flat.dtype == torch.float64 else flat.float()
        finite = flat[torch.isfinite(flat)]
        if not finite.numel():
            return _row(0, [], flat.numel())
        low, high = float(finite.min()), float(finite.max())
        counts = torch.histc(finite, bins=BINS, min=low, max=high).long().tolist() if high > low else None
        wide = finite.double()
        mean, std = float(wide.mean()), float(wide.std(unbiased=False))
        return _row(finite.numel(), counts, flat.numel() - finite.numel(), low, high, mean, std)


def _of_array(values: Any) -> dict[str, Any]:
    import numpy as np

    flat = np.asarray(values, dtype=np.float64).reshape(-1)
    finite = flat[np.isfinite(flat)]
    if not finite.size:
        return _row(0, [], flat.size)
    low, high = float(finite.min()), float(finite.max())
    counts = np.histogram(finite, bins=BINS, range=(low, high))[0].tolist() if high > low else None
    return _row(finite.size, counts, flat.size - finite.size, low, high, float(finite.mean()), float(finite.std()))


def _of_numbers(flat: list[float]) -> dict[str, Any]:
    finite = [value for value in flat if math.isfinite(value)]
    if not finite:
        return _row(0, [], len(flat))
    low, high = min(finite), max(finite)
    counts = [0] * BINS
    for value in finite:
        counts[min(BINS - 1, int((value - low) / (high - low) * BINS)) if high > low else 0] += 1
    mean = math.fsum(finite) / len(finite)
    std = math.sqrt(math.fsum((value - mean) ** 2 for value in finite) / len(finite))
    return _row(len(finite), counts if high > low else None, len(flat) - len(finite), low, high, mean, std)


def _row(
    count: int,
    counts: list[int] | None,
    odd: int,
    low: float | None = None,
    high: float | None = None,
    mean: float | None = None,
    std: float | None = None,
) -> dict[str, Any]:
    """All values equal (`counts` None): one bin holds them."""
    shown = json.dumps([count] if counts is None else counts)
    return {"low": low, "high": high, "counts": shown, "mean": mean, "std": std, "count": count, "odd": odd}


def _flat(values: Any) -> Iterator[Any]:
    if isinstance(values, (list, tuple)):
        for value in values:
            yield from _flat(value)
    else:
        yield values


def _is_number(thing: Any) -> bool:
    """A number, or a node that holds one, as a Value does."""
    return isinstance(thing, (int, float)) or isinstance(getattr(thing, "data", None), (int, float))


def _number(thing: Any) -> float:
    if isinstance(thing, (int, float)):
        return float(thing)
    return float(thing.item() if hasattr(thing, "item") else thing.data)

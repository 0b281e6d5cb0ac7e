"""What scripts hand over, as what can be stored: numbers, steps, texts, a config.

Standard library only and Python 3.9 or newer.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any


def number(value: Any) -> float:
    """Return what is one number (a tensor of one element, a Value) as a float. Raises what float() raises."""
    if hasattr(value, "item"):
        return float(value.item())
    try:
        return float(value)
    except TypeError:
        # A node of a graph, as a Value is, holds its number.
        if isinstance(getattr(value, "data", None), (int, float)):
            return float(value.data)
        raise


def whole(step: Any) -> int:
    """Return `step` as an int. Raises TypeError or ValueError where it is none."""
    number = int(step)
    if number != step:
        raise ValueError(f"a step is a whole number, and {step!r} is none")
    return number


def storable(text: str) -> str:
    """Return `text` without what SQLite cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "�")


def plain(config: Any) -> dict[str, Any]:
    """Return a dict, a dataclass or a namespace as a dict; a value that JSON cannot hold as its repr."""
    if config is None:
        return {}
    if dataclasses.is_dataclass(config) and not isinstance(config, type):
        config = dataclasses.asdict(config)
    if not isinstance(config, Mapping):
        config = {name: value for name, value in vars(config).items() if not name.startswith("_")}
    return {storable(str(name)): _value(value) for name, value in config.items()}


def _value(value: Any) -> Any:
    try:
        json.dumps(value, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return storable(repr(value))
    return storable(value) if isinstance(value, str) else value

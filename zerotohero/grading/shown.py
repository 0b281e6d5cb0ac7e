"""An answer as a learner would type it."""

import math
from typing import Any

from zerotohero.grading.answers import Raised
from zerotohero.grading.wire import Array, CloseAnswer, Opaque, StatAnswer, UnorderedAnswer


def show(value: Any, width: int = 160) -> str:
    """Return `value` as a learner would type it, at most `width` characters."""
    text = _shown(value)
    return text if len(text) <= width else text[: width - 1] + "…"


def _shown(value: Any) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return repr(value)
    if isinstance(value, float):
        return repr(value) if value == 0 or not math.isfinite(value) else repr(float(f"{value:.10g}"))
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else f"{float(value) if abs(value) < 10**300 else 'a huge int'}"
    if isinstance(value, list):
        return f"[{', '.join(_shown(item) for item in value[:64])}{', …' if len(value) > 64 else ''}]"
    if isinstance(value, tuple):
        return f"({', '.join(_shown(item) for item in value[:64])}{',' if len(value) == 1 else ''})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_shown(k)}: {_shown(v)}" for k, v in list(value.items())[:64]) + "}"
    if isinstance(value, Array):
        shape = "x".join(map(str, value.shape)) or "scalar"
        some = ", ".join(_shown(item) for item in value.values[:8])
        return f"{value.kind} {shape} {value.dtype} [{some}{', …' if len(value.values) > 8 else ''}]"
    if isinstance(value, Opaque):
        return f"a {value.type}"
    if isinstance(value, UnorderedAnswer):
        return _shown(list(value.items))
    if isinstance(value, CloseAnswer | StatAnswer):
        return _shown(value.value)
    if isinstance(value, Raised):
        return f"{value.type}: {value.message}" if value.message else value.type
    return repr(value)

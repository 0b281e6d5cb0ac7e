"""Watches the learner's lines while one question is put again: where NaN is born, what was returned, what names held.

Runs under the learner's interpreter (Python 3.9 or newer, standard library only).
"""

from __future__ import annotations

import linecache
import math
import sys
import types
from collections.abc import Sequence
from typing import Any

from zerotohero.grading import wire

MOST_ITEMS = 64
"""How much of a list is looked through at every line."""


class Witness:
    """A context: inside it every line of `files` is watched; `told` says what was seen."""

    def __init__(self, files: set[str], names: Sequence[str]) -> None:
        self.files = files
        self.names = names
        self.born: dict[str, list[Any]] = {}
        self.returned: list[Any] | None = None
        self.held: dict[str, list[Any]] = {}
        self.lines: dict[types.FrameType, int] = {}
        self.before: dict[types.FrameType, set[tuple[str, str]]] = {}
        self.objects: dict[types.FrameType, dict[str, tuple[int, int]]] = {}

    def __enter__(self) -> Witness:
        sys.settrace(self._called)
        return self

    def __exit__(self, *ending: object) -> None:
        sys.settrace(None)

    def told(self) -> dict[str, Any]:
        """Return what was seen, as plain data.

        `born`: {"nan" or "inf": [file, line, name or, for what is returned, ""]}, in the order they appeared.
        `returned`: [function, file, line, type] of the last call from outside. `held`: {name: [file, line, value]} of
        the watched names, the line being where it got its value.
        """
        return {"born": self.born, "returned": self.returned, "held": self.held}

    def _called(self, frame: types.FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename not in self.files:
            return None
        self.before[frame] = set(self._infinite(frame))
        self.objects[frame] = {}
        self.lines[frame] = frame.f_lineno
        return self._watched

    def _watched(self, frame: types.FrameType, event: str, argument: Any) -> Any:
        line = self.lines.get(frame, frame.f_lineno)
        path = frame.f_code.co_filename
        written = linecache.getline(path, line)
        # Two names may be one object: then the one that the line speaks of.
        for name, kind in sorted(self._infinite(frame), key=lambda found: found[0] not in written):
            if kind in self.born or (name, kind) in self.before.get(frame, set()):
                continue
            # A maximum that begins at -inf is no accident.
            if kind == "nan" or "inf" not in written:
                self.born[kind] = [path, line, name]
        for name in self.names:
            if name in frame.f_locals:
                last = self.objects[frame].get(name)
                value = frame.f_locals[name]
                if last is None or last[0] != id(value):
                    self.objects[frame][name] = (id(value), line)
        if event == "return":
            self._left(frame, argument)
        self.lines[frame] = frame.f_lineno
        return self._watched

    def _left(self, frame: types.FrameType, value: Any) -> None:
        path, line = frame.f_code.co_filename, frame.f_lineno
        _, kind = _infinite(value, "", 0) or ("", "")
        if kind and kind not in self.born and not any(kind == other for _, other in self.before.get(frame, set())):
            self.born[kind] = [path, line, ""]
        caller = frame.f_back
        if caller is None or caller.f_code.co_filename not in self.files:
            self.returned = [frame.f_code.co_name, path, line, type(value).__name__]
        for name, (_, where) in self.objects.pop(frame, {}).items():
            try:
                self.held[name] = [path, where, wire.encode(frame.f_locals[name])]
            except (wire.TooBig, KeyError):
                self.held.pop(name, None)
        self.before.pop(frame, None)
        self.lines.pop(frame, None)

    def _infinite(self, frame: types.FrameType) -> list[tuple[str, str]]:
        """Return (name, "nan" or "inf") for each local that is or holds one; the name as one would write it."""
        found = []
        for name, value in list(frame.f_locals.items()):
            where = None if name.startswith(".") else _infinite(value, name, 0)
            if where:
                found.append(where)
        return found


def _infinite(value: Any, name: str, depth: int) -> tuple[str, str] | None:
    """Return (where, "nan" or "inf") where one is in `value`: a number, an array, an object's attributes, a list."""
    kind = type(value)
    if kind is float:
        return (name, "nan") if math.isnan(value) else (name, "inf") if math.isinf(value) else None
    if kind in (int, str, bool, type(None)) or depth > 2:
        return None
    torch, numpy = sys.modules.get("torch"), sys.modules.get("numpy")
    try:
        if torch is not None and kind in (torch.Tensor, torch.nn.Parameter):
            if not value.is_floating_point():
                return None
            if bool(torch.isnan(value).any()):
                return name, "nan"
            if bool(torch.isinf(value).any()):
                return name, "inf"
            return _infinite(value.grad, name + ".grad", depth + 1) if value.is_leaf else None
        if numpy is not None and kind is numpy.ndarray:
            if value.dtype.kind != "f":
                return None
            return (name, "nan") if numpy.isnan(value).any() else (name, "inf") if numpy.isinf(value).any() else None
        if kind in (list, tuple):
            inner = [("%s[%d]" % (name, index), item) for index, item in enumerate(value[:MOST_ITEMS])]
        elif kind.__module__ in ("builtins", "types"):
            return None
        else:
            names = ["data", "grad", *getattr(value, "__dict__", ())]
            inner = [("%s.%s" % (name, other), getattr(value, other, None)) for other in names]
            inner = [(where, item) for where, item in inner if type(item) is float]
        return next((found for where, item in inner if (found := _infinite(item, where, depth + 1))), None)
    except Exception:
        return None

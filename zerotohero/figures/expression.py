"""Draw the graph of an expression as text: what a micrograd Value was made from, with each node's number and gradient.

Works on any object with `data` and `grad` that keeps its inputs somewhere (`_prev` in the lecture). Standard library
only and Python 3.9 or newer.
"""

from __future__ import annotations

from typing import Any, Iterator, Mapping

NUMBERS = 26
"""The columns that data and grad take."""


def graph(value: Any, width: int = 80, most: int = 60, names: Mapping[str, Any] | None = None) -> str:
    """Return the graph below `value` as lines of at most `width` characters, the result at the top.

    A node that is used more than once is drawn once, numbered, and referred to. `names` says what to call some of the
    Values; one that has a `label` is called by that. Beyond `most` lines, or too deep for the width, the graph is cut,
    and the last line says how many nodes are left out.
    """
    children, users = _walk(value)
    if not children[id(value)] and not hasattr(value, "_prev"):
        return (
            f"data {_number(getattr(value, 'data', value))}, grad {_number(getattr(value, 'grad', None))}. "
            "Nothing is below it: either it is an input, or this Value does not keep what it was made from "
            "(the lecture's keeps that in `_prev`)."
        )
    drawing = _Drawing(children, users, {id(node): str(name) for name, node in (names or {}).items()})
    room = max(width - NUMBERS, 24)
    lines: list[tuple[str, Any]] = []
    for line in drawing.lines(value, room):
        if len(lines) == most:
            break
        lines.append(line)
    column = max(len(text) for text, _ in lines)
    shown = [f"{'':{column}}{'data':>13}{'grad':>13}"]
    for text, node in lines:
        numbers = f"{_number(node.data):>13}{_number(node.grad):>13}" if node is not None else ""
        shown.append(f"{text:{column}}{numbers}".rstrip())
    left = len(children) - len(drawing.drawn & {id(node) for _, node in lines if node is not None})
    if left:
        shown.append(f"… and {left} more node{'s' if left > 1 else ''} below.")
    return "\n".join(shown)


class _Drawing:
    """Walks the graph from the result down, and remembers what it has drawn."""

    def __init__(self, children: dict[int, list[Any]], users: dict[int, int], names: dict[int, str]) -> None:
        self.children, self.users, self.names = children, users, names
        self.drawn: set[int] = set()
        self.references: dict[int, int] = {}

    def lines(self, value: Any, room: int) -> Iterator[tuple[str, Any]]:
        """Yield each line's text, and the node whose numbers stand behind it (None: it was drawn before)."""
        stack = [(value, "", "")]
        while stack:
            node, before, indent = stack.pop()
            key, below = id(node), self.children[id(node)]
            name = self._name(node)
            if key in self.drawn:
                yield _cut(f"{before}{name} ↑ [{self.references[key]}]", room), None
                continue
            self.drawn.add(key)
            mark = ""
            if self.users[key] > 1:
                self.references[key] = len(self.references) + 1
                mark = f" [{self.references[key]}]"
            too_deep = below and len(indent) + 14 > room
            yield _cut(f"{before}{name}{mark}{' …' if too_deep else ''}", room), node
            if not too_deep:
                last = len(below) - 1
                for i in range(last, -1, -1):
                    sign, bar = ("└─ ", "   ") if i == last else ("├─ ", "│  ")
                    stack.append((below[i], indent + sign, indent + bar))

    def _name(self, node: Any) -> str:
        below = self.children[id(node)]
        given = self.names.get(id(node)) or getattr(node, "label", "")
        name = " ".join(given.split()) if isinstance(given, str) else ""
        if not below:
            return name or "number"
        op = next((op for op in (getattr(node, key, "") for key in ("_op", "op")) if op and isinstance(op, str)), "")
        op = op.strip("_") or f"from {len(below)}"
        if op in ("+", "*") and len(below) == 1:
            op += " (itself)"
        return f"{name} = {op}" if name else op


def _walk(value: Any) -> tuple[dict[int, list[Any]], dict[int, int]]:
    """Return each node's inputs, and by how many nodes it is used, both by id."""
    children: dict[int, list[Any]] = {}
    users = {id(value): 0}
    stack = [value]
    while stack:
        node = stack.pop()
        if id(node) in children:
            continue
        found: dict[int, Any] = {id(child): child for child in _inputs(node)}
        children[id(node)] = list(found.values())
        for key, child in found.items():
            users[key] = users.get(key, 0) + 1
            stack.append(child)
    return children, users


def _inputs(node: Any) -> list[Any]:
    """Return what a node was made from: its `_prev`, else whatever it keeps that looks like its own kind."""
    slots = [name for kind in type(node).__mro__ for name in getattr(kind, "__slots__", ())]
    for name in ["_prev", *getattr(node, "__dict__", {}), *slots]:
        kept = getattr(node, name, None)
        if not isinstance(kept, (list, tuple, set, frozenset)):
            continue
        found = [
            one
            for item in kept
            for one in (item if isinstance(item, tuple) else (item,))
            if hasattr(one, "data") and hasattr(one, "grad")
        ]
        if found:
            # A set has forgotten which came first; by number, so that the drawing is the same each time.
            return sorted(found, key=lambda one: repr(one.data)) if isinstance(kept, (set, frozenset)) else found
    return []


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _number(value: Any) -> str:
    try:
        return f"{float(value):.6g}"
    except (TypeError, ValueError):
        return "?"

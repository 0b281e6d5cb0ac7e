"""What a mistake changes of the reference, in the words of the operators that mutate.py changes it by.

A name is true of a mutant only where the mistake makes a change of the same kind in the same target.
"""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from zerotohero.grading import splice
from zerotohero.grading.alternatives import Alternative

Described = Callable[[ast.AST], Iterator[str]]


@lru_cache(maxsize=4096)
def tags(mistake: Alternative, reference: str, target: str) -> frozenset[str]:
    """Return the kinds of change that `mistake` makes to `target` of the module `reference`; none if it has another."""
    before = splice.definitions(splice.parse(reference), target)
    after = splice.definitions(splice.tree(mistake.apply(reference)), target)
    if not before or not after:
        return frozenset(KINDS) if before else frozenset()
    return frozenset(
        kind
        for kind, described in KINDS.items()
        if Counter(_all(described, before[-1])) != Counter(_all(described, after[-1]))
    )


def _all(described: Described, definition: splice.Definition) -> Iterator[str]:
    body = definition.body[1:] if splice.is_docstring(definition.body[0]) else definition.body
    for statement in body:
        for node in ast.walk(statement):
            yield from described(node)


def _operators(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.BinOp):
        # With what stands on its right: `d / 2 * h` has the operators of `d / (2 * h)`.
        yield f"{type(node.op).__name__} {ast.unparse(node.right)}"
    elif isinstance(node, ast.AugAssign | ast.BoolOp | ast.UnaryOp):
        yield type(node.op).__name__


def _operands(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.Pow | ast.MatMult):
        yield ast.unparse(node)


def _accumulated(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.AugAssign):
        yield ast.unparse(node.target)


def _comparisons(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare):
        yield ast.unparse(node)


def _constants(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        yield ast.unparse(node)
    if isinstance(node, ast.Constant) and not isinstance(node.value, str):
        yield repr(node.value)


def _fields(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and node.attr in ("data", "grad"):
        yield ast.unparse(node)


def _calls(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield ast.unparse(node)


def _keywords(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.keyword):
        yield ast.unparse(node)


def _statements(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.stmt) and not hasattr(node, "body"):
        yield ast.unparse(node)


KINDS: dict[str, Described] = {
    "operator": _operators,
    "swapped operands": _operands,
    "assigned": _accumulated,
    "comparison": _comparisons,
    "constant": _constants,
    "field": _fields,
    "swapped arguments": _calls,
    "off by one": _calls,
    "dropped call": _calls,
    "dropped keyword": _keywords,
    "dropped line": _statements,
}

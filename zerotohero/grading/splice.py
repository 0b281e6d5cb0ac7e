"""Cut a function out of a module's text and put another in its place, leaving every other byte alone.

Works on the original text through `ast` positions; nothing is ever unparsed, so comments and layout stay.
A *target* is a dotted name in a module: `slope`, `Value.__add__`.
"""

import ast
import copy
import io
import re
import textwrap
import threading
from dataclasses import dataclass
from functools import lru_cache

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class NotFound(Exception):
    """The target is not defined exactly once in the text."""


@dataclass(frozen=True)
class Span:
    """Lines `first` to `last`, counted from 1, both included."""

    first: int
    last: int


def definitions(tree: ast.Module, target: str) -> list[Definition]:
    """Return every definition of `target` in `tree`, in order of the text."""
    bodies: list[list[ast.stmt]] = [tree.body]
    *outer, name = target.split(".")
    for part in outer:
        bodies = [node.body for body in bodies for node in body if isinstance(node, ast.ClassDef) and node.name == part]
    return [
        node
        for body in bodies
        for node in body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name == name
    ]


def find(text: str, target: str) -> Definition:
    """Return the one definition of `target`. Raises NotFound unless there is exactly one; SyntaxError."""
    found = definitions(parse(text), target)
    if len(found) != 1:
        raise NotFound(f"{target} is defined {len(found)} times")
    return found[0]


def span(node: Definition) -> Span:
    """Return the lines of `node`, its decorators included."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return Span(first, node.end_lineno or node.lineno)


def cut(text: str, node: Definition) -> str:
    """Return the text of `node` as it stands, indentation and all."""
    where = span(node)
    return "".join(lines_of(text)[where.first - 1 : where.last])


def starter(text: str, targets: list[str]) -> str:
    """Return `text` with each target's body, after its docstring, replaced by `raise NotImplementedError`."""
    lines = lines_of(text)
    nodes = sorted((find(text, target) for target in targets), key=lambda node: -node.lineno)
    for node in nodes:
        head = node.body[0]
        if not is_docstring(head):
            raise NotFound(f"{node.name} needs a docstring: its body is cut after it")
        indent = " " * head.col_offset
        assert head.end_lineno and node.end_lineno
        lines[head.end_lineno : node.end_lineno] = [f"{indent}raise NotImplementedError\n"]
    return "".join(lines)


def replace(text: str, target: str, definition: str) -> str:
    """Return `text` with the definition of `target` replaced by `definition`, indented and named to fit."""
    node = find(text, target)
    where = span(node)
    lines = lines_of(text)
    last_line = lines[where.last - 1]
    ending = last_line[len(last_line.rstrip("\r\n")) :]
    fitted = _renamed(_indented(definition, node.col_offset), target.rsplit(".", 1)[-1])
    fitted = fitted.replace("\r\n", "\n").rstrip("\n").replace("\n", "\r\n" if "\r\n" in ending else "\n")
    lines[where.first - 1 : where.last] = [fitted + ending]
    return "".join(lines)


def add_member(text: str, class_name: str, definition: str) -> str:
    """Return `text` with `definition` put at the end of class `class_name`."""
    node = find(text, class_name)
    lines = lines_of(text)
    assert node.end_lineno
    indent = " " * node.body[0].col_offset
    lines.insert(node.end_lineno, "\n" + textwrap.indent(textwrap.dedent(definition), indent).rstrip("\n") + "\n")
    return "".join(lines)


def lines_of(text: str) -> list[str]:
    """Return the lines of `text` with their ends, cut where Python cuts them (a form feed or U+2028 ends none)."""
    return list(io.StringIO(text, newline=""))


def same(one: Definition, other: Definition) -> bool:
    """Say whether two definitions are the same code, whatever their docstrings, comments and layout."""
    # Most are told apart by their statements' kinds, without a word of them.
    return [*map(type, _body(one))] == [*map(type, _body(other))] and _bare(one) == _bare(other)


def still_starter(text: str, starter_text: str, target: str, called: str) -> Definition | None:
    """Return the definition in `text` that is still the starter's, or None; the learner calls it `called`."""
    theirs = definitions(parse(starter_text), target)
    for node in reversed(definitions(parse(text), called)):
        if theirs and same(node, theirs[0]):
            return node
    return None


def parse(text: str) -> ast.Module:
    """Return the tree of `text`, remembered: one check asks for the same tree once a target. Not to be changed."""
    return _parsed_long(text) if len(text) > LONG else _parsed(text)


LONG = 50_000
"""Characters of a text whose tree takes some MB: few of those are remembered."""


@lru_cache(maxsize=64)
def _parsed(text: str) -> ast.Module:
    return tree(text)


@lru_cache(maxsize=2)
def _parsed_long(text: str) -> ast.Module:
    return tree(text)


def tree(text: str) -> ast.Module:
    """Return the tree of `text`, the caller's own. Raises SyntaxError, ValueError, RecursionError, MemoryError."""
    # Before Python 3.13 two threads that make trees at once raise SystemError: what they count depth with is shared.
    with _one_at_a_time:
        return ast.parse(text)


_one_at_a_time = threading.Lock()


@lru_cache(maxsize=1024)
def _bare(node: Definition) -> str:
    parts = [type(node).__name__, *(ast.dump(statement) for statement in _body(node))]
    if not isinstance(node, ast.ClassDef):
        parts.append(ast.unparse(_without_annotations(node.args)))
    return "\n".join(parts)


def _body(node: Definition) -> list[ast.stmt]:
    return node.body[1:] if is_docstring(node.body[0]) and len(node.body) > 1 else node.body


def _without_annotations(arguments: ast.arguments) -> ast.arguments:
    plain = copy.deepcopy(arguments)
    for argument in ast.walk(plain):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    return plain


def _indented(definition: str, columns: int) -> str:
    if len(definition) - len(definition.lstrip(" ")) == columns:
        return definition
    return textwrap.indent(textwrap.dedent(definition), " " * columns)


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _renamed(definition: str, name: str) -> str:
    return re.sub(
        r"^([ \t]*(?:(?:async\s+)?def|class))\s+\w+",
        lambda found: f"{found[1]} {name}",
        definition,
        count=1,
        flags=re.M,
    )

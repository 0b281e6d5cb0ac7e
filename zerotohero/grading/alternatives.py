"""Mistakes, styles and variants: other texts of a lesson's module, made from the reference's by splicing.

Each is written in the exercise's folder as a decorated definition, and is read as text:

    @mistake("Value.__add__")        one function: replaces the target's definition
    @mistake("Value")                a class: its members replace the same-named ones, new ones are added
    @style()                         a function whose body is module-level code: same-named definitions
                                     are replaced, the rest is put before the first of them
"""

import ast
import textwrap
from dataclasses import dataclass
from pathlib import Path

from zerotohero.grading import splice


@dataclass(frozen=True)
class Alternative:
    """One decorated definition of mistakes.py, styles.py or variants.py."""

    id: str
    targets: tuple[str, ...]
    sentence: str
    source: str
    """The definition's own text without decorators and docstring."""
    file: str
    line: int

    def apply(self, text: str) -> str:
        """Return the module `text` with this alternative in place. Raises NotFound where a target is missing."""
        node = splice.tree(self.source).body[0]
        if not self.targets:
            assert isinstance(node, ast.FunctionDef)
            return _replace_module_level(text, self.source, node.body)
        if isinstance(node, ast.ClassDef):
            return _replace_members(text, self.targets[0], self.source, node)
        for target in self.targets:
            text = splice.replace(text, target, self.source)
        return text


def read(path: Path, mark: str) -> tuple[Alternative, ...]:
    """Return the alternatives in `path` that are decorated `@<mark>(...)`; none where there is no such file."""
    if not path.exists():
        return ()
    text = path.read_text(encoding="utf-8")
    found = []
    for node in splice.tree(text).body:
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == mark:
                targets = tuple(ast.literal_eval(argument) for argument in decorator.args)
                found.append(
                    Alternative(
                        node.name,
                        targets,
                        " ".join((ast.get_docstring(node) or "").split()),
                        _without_decorators_and_docstring(text, node),
                        str(path),
                        node.lineno,
                    )
                )
    return tuple(found)


def put(text: str, source: str) -> str:
    """Return the module `text` with the definitions of `source` in place of the same-named ones; what is new is added.

    Of a class that `text` has, only the members that `source` writes are replaced, unless it gives the class a base.
    Raises SyntaxError.
    """
    tree = splice.tree(text)
    imports, rest = [], []
    for statement in splice.tree(source).body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            imports.append(_statement(source, statement))
        elif not isinstance(statement, ast.ClassDef) or statement.bases or not splice.definitions(tree, statement.name):
            rest.append(statement)
        else:
            text = _replace_members(text, statement.name, source, statement)
    text = _replace_module_level(text, source, rest) if rest else text
    return _with_imports(text, imports)


def _with_imports(text: str, imports: list[str]) -> str:
    """Return the module `text` with `imports` above its first statement, so that what follows can use them."""
    if not imports:
        return text
    lines = splice.lines_of(text)
    body = splice.tree(text).body
    first = next((node.lineno for node in body if not splice.is_docstring(node)), len(lines) + 1)
    return "".join([*lines[: first - 1], *(f"{one.rstrip()}\n" for one in imports), *lines[first - 1 :]])


def _without_decorators_and_docstring(text: str, node: splice.Definition) -> str:
    lines = splice.lines_of(text)
    assert node.end_lineno
    docstring = node.body[0] if ast.get_docstring(node) is not None else None
    kept = []
    for number in range(node.lineno, node.end_lineno + 1):
        if docstring and docstring.end_lineno and docstring.lineno <= number <= docstring.end_lineno:
            continue
        kept.append(lines[number - 1])
    if docstring and len(node.body) == 1:
        kept.append(f"{' ' * docstring.col_offset}pass\n")
    return "".join(kept)


def _replace_members(text: str, class_name: str, source: str, node: ast.ClassDef) -> str:
    for member in node.body:
        piece = _statement(source, member)
        name = _name_of(member)
        target = f"{class_name}.{name}"
        if isinstance(member, ast.FunctionDef) and splice.definitions(splice.tree(text), target):
            text = splice.replace(text, target, piece)
        else:
            text = splice.add_member(_without_definition(text, target), class_name, piece)
    return text


def _replace_module_level(text: str, source: str, body: list[ast.stmt]) -> str:
    pieces = [(_name_of(statement), _statement(source, statement)) for statement in body]
    tree = splice.tree(text)
    known = {name: splice.span(found[0]) for name, _ in pieces if (found := splice.definitions(tree, name))}
    lines = splice.lines_of(text)
    start = min((where.first for where in known.values()), default=len(lines) + 1) - 1
    for where in sorted(known.values(), key=lambda where: -where.first):
        del lines[where.first - 1 : where.last]
    return "".join([*lines[:start], "\n\n".join(piece for _, piece in pieces), "\n\n", *lines[start:]])


def _without_definition(text: str, target: str) -> str:
    lines = splice.lines_of(text)
    for node in reversed(splice.definitions(splice.tree(text), target)):
        where = splice.span(node)
        lines[where.first - 1 : where.last] = []
    return "".join(lines)


def _name_of(statement: ast.stmt) -> str:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return statement.name
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id
    return ""


def _statement(source: str, statement: ast.stmt) -> str:
    lines = splice.lines_of(source)
    first = statement.lineno
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        first = splice.span(statement).first
    assert statement.end_lineno
    return textwrap.dedent("".join(lines[first - 1 : statement.end_lineno]))

"""Measures what was not shipped: the reference changed mechanically, one place at a time, and judged.

A mutant that passes is a question nobody asks (or is equivalent, with a reason in the exercise's equivalents.toml). One
that is named must have been changed in a target that the name is about, in the way the name speaks of (see tags.py).
"""

import ast
import copy
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import partial

from zerotohero.course.check import seeds
from zerotohero.course.load import Course, Exercise, load_equivalents
from zerotohero.course.tags import tags
from zerotohero.course.task import task
from zerotohero.grading import splice
from zerotohero.grading.alternatives import Alternative
from zerotohero.grading.ask import Asker
from zerotohero.grading.askers import at_once
from zerotohero.grading.explain import explain
from zerotohero.grading.grade import Grader
from zerotohero.grading.task import Code, File, Task

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
FIELDS = {"data": "grad", "grad": "data"}
SECONDS = 60.0
"""What naming may take, so that no figure turns on how busy the machine is. A learner's check has explain.SECONDS."""


@dataclass(frozen=True)
class Mutant:
    """The reference with one place of one target changed."""

    target: str
    operator: str
    change: str
    """What was there, an arrow, and what is there now."""
    code: Code

    @property
    def key(self) -> str:
        return f"{self.target} · {self.operator} · {self.change}"


@dataclass
class Measured:
    """What became of an exercise's mutants."""

    exercise: str
    mutants: int = 0
    equivalent: int = 0
    survivors: list[str] = field(default_factory=list)
    named: int = 0
    narrowed: int = 0
    false_names: list[str] = field(default_factory=list)


def measure(course: Course, only: Collection[Exercise] | None = None) -> Iterator[Measured]:
    """Judge every mutant of every exercise (or of `only` some), and yield what became of them by exercise."""

    def one(asker: Asker, exercise: Exercise) -> Measured:
        return _measured(Grader(asker, suspected={}), course, exercise)

    yield from at_once(one, course.exercises if only is None else list(only))


def mutants(judged: Task) -> Iterator[Mutant]:
    """Yield the reference of `judged` with each of its targets' places changed in each way that applies."""
    file = judged.reference[judged.module]
    for target in judged.targets:
        node = splice.find(file.text, target.name)
        for operator, change, mutated in _changes(node):
            try:
                text = splice.replace(file.text, target.name, ast.unparse(ast.fix_missing_locations(mutated)) + "\n")
            except (splice.NotFound, SyntaxError, ValueError):
                continue
            yield Mutant(target.name, operator, change, {**judged.reference, judged.module: File(file.path, text)})


def _measured(grader: Grader, course: Course, exercise: Exercise) -> Measured:
    judged = task(course.lesson_of(exercise), exercise)
    known = load_equivalents(exercise)
    found = Measured(exercise.id)
    seed = seeds(exercise)[0]
    for mutant in mutants(judged):
        if mutant.key in known:
            found.equivalent += 1
            continue
        found.mutants += 1
        result = grader.grade(judged, mutant.code, seed)
        if result.verdict == "passed":
            found.survivors.append(mutant.key)
            continue
        result = explain(grader, judged, mutant.code, result, SECONDS)
        if result.mistakes and all(_true(mistake, mutant, judged) for mistake in result.mistakes):
            found.named += 1
        elif result.mistakes:
            found.false_names.append(f"{mutant.key}: {', '.join(mistake.id for mistake in result.mistakes)}")
        elif result.explanation:
            found.narrowed += 1
    return found


def _true(mistake: Alternative, mutant: Mutant, judged: Task) -> bool:
    """Say whether `mistake` is about the target that was changed, and makes a change of the same kind there."""
    return mutant.operator in tags(mistake, judged.reference[judged.module].text, mutant.target)


def _changes(node: splice.Definition) -> Iterator[tuple[str, str, splice.Definition]]:
    """Yield (operator, what was changed, the changed definition) for each place of `node`; its docstring is none."""
    places = list(ast.walk(node))
    documented = node.body[0] if ast.get_docstring(node) is not None else None
    inside = set(map(id, ast.walk(documented))) if documented is not None else set()
    for number, place in enumerate(places):
        if id(place) in inside:
            continue
        for operator, edit in _edits(place):
            mutated = copy.deepcopy(node)
            twin = list(ast.walk(mutated))[number]
            before = ast.unparse(twin)
            after = edit(twin)
            if after == before:
                continue
            yield operator, after if operator == "dropped line" else f"{before} → {after}", mutated


Edit = Callable[[ast.AST], str]


def _edits(place: ast.AST) -> Iterator[tuple[str, Edit]]:
    if isinstance(place, ast.BinOp | ast.AugAssign) and type(place.op) in SWAPS:
        yield "operator", partial(_swap, "op")
    if isinstance(place, ast.BoolOp):
        yield "operator", partial(_swap, "op")
    if isinstance(place, ast.BinOp) and isinstance(place.op, ast.Sub | ast.Div | ast.Pow | ast.MatMult):
        yield "swapped operands", _operands
    if isinstance(place, ast.AugAssign):
        yield "assigned", _assign
    if isinstance(place, ast.Compare) and type(place.ops[0]) in SWAPS:
        yield "comparison", _compare
    if isinstance(place, ast.Constant) and not isinstance(place.value, str) and place.value is not None:
        yield "constant", _constant
    if isinstance(place, ast.Attribute) and place.attr in FIELDS:
        yield "field", _field
    if isinstance(place, ast.Call):
        if len(place.args) == 2:
            yield "swapped arguments", _arguments
        if isinstance(place.func, ast.Name) and place.func.id in ("range", "reversed", "set", "list", "abs", "sorted"):
            yield "off by one" if place.func.id == "range" else "dropped call", _call
        if any(keyword.arg in ("keepdim", "dim", "axis", "unbiased") for keyword in place.keywords):
            yield "dropped keyword", _keyword
    for name in ("body", "orelse"):
        statements = getattr(place, name, None)
        if isinstance(statements, list):
            for number, statement in enumerate(statements):
                if isinstance(statement, ast.Assign | ast.AugAssign | ast.Expr | ast.If | ast.For) and not (
                    isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
                ):
                    yield "dropped line", partial(_drop, name, number)


def _swap(name: str, node: ast.AST) -> str:
    setattr(node, name, SWAPS[type(getattr(node, name))]())
    return ast.unparse(node)


def _compare(node: ast.AST) -> str:
    assert isinstance(node, ast.Compare)
    node.ops[0] = SWAPS[type(node.ops[0])]()  # type: ignore[call-overload]
    return ast.unparse(node)


def _operands(node: ast.AST) -> str:
    assert isinstance(node, ast.BinOp)
    node.left, node.right = node.right, node.left
    return ast.unparse(node)


def _assign(node: ast.AST) -> str:
    """`x += y` becomes `x = y`: written as `x -= x - y`, so that the statement stays where it is."""
    assert isinstance(node, ast.AugAssign)
    value = node.value
    target = copy.deepcopy(node.target)
    target.ctx = ast.Load()
    node.op, node.value = ast.Sub(), ast.BinOp(target, ast.Sub(), value)
    return f"{ast.unparse(node.target)} = {ast.unparse(value)}"


def _constant(node: ast.AST) -> str:
    assert isinstance(node, ast.Constant)
    value = node.value
    node.value = not value if isinstance(value, bool) else value + 1 if isinstance(value, int | float) else value
    return ast.unparse(node)


def _field(node: ast.AST) -> str:
    assert isinstance(node, ast.Attribute)
    node.attr = FIELDS[node.attr]
    return ast.unparse(node)


def _arguments(node: ast.AST) -> str:
    assert isinstance(node, ast.Call)
    node.args.reverse()
    return ast.unparse(node)


def _call(node: ast.AST) -> str:
    assert isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    if node.func.id == "range":
        node.args[-1] = ast.BinOp(node.args[-1], ast.Sub(), ast.Constant(1))
    else:
        node.func = ast.Name("tuple", ast.Load()) if node.func.id != "abs" else ast.Name("float", ast.Load())
    return ast.unparse(node)


def _keyword(node: ast.AST) -> str:
    assert isinstance(node, ast.Call)
    node.keywords = [word for word in node.keywords if word.arg not in ("keepdim", "dim", "axis", "unbiased")]
    return ast.unparse(node)


def _drop(name: str, number: int, node: ast.AST) -> str:
    statements = getattr(node, name)
    dropped = ast.unparse(statements[number]).split("\n")[0]
    statements[number] = ast.Pass()
    return f"without {dropped}"

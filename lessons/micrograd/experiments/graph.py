"""The graph of an expression, drawn: every number on the way to the result, and the gradient that came back to it.

`zth run graph --set expression="(a + b) * a"`; what the names stand for is set with `at`. In your own scripts:
`from zerotohero.figures import graph; print(graph(loss))`.
"""

import ast
import operator
from dataclasses import dataclass

from micrograd.engine import Value

from zerotohero.figures import graph

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
FUNCTIONS = ("tanh", "relu", "exp", "log", "sigmoid")


@dataclass
class Config:
    expression: str = "(a*b + c) * f"
    """+ - * / **, numbers, names, and tanh(), relu(), exp(), log(), sigmoid()."""
    at: str = "a=2, b=-3, c=10, f=-2"
    """What the names stand for."""
    width: int = 80


def main(config, run):
    """Build the expression from your Values, call backward, and keep the drawing as a sample."""
    try:
        names = {name: Value(number) for name, number in numbers(config.at).items()}
        result = evaluate(ast.parse(config.expression.strip(), mode="eval").body, names)
        result = result if isinstance(result, Value) else Value(result)
        if isinstance(result.data, complex):
            raise Unreadable("a root of a negative number is no number on the line")
        result.backward()
    except SyntaxError as error:
        run.sample(0, f"`{config.expression}` is no expression: {error.msg}.")
    except NotImplementedError:
        run.sample(0, f"`{config.expression}` needs an operation that this Value does not have yet.")
    except (OverflowError, RecursionError):
        run.sample(0, f"`{config.expression}`: it grows too large.")
    except ZeroDivisionError:
        run.sample(0, f"`{config.expression}`: it divides by 0.")
    except (Unreadable, TypeError, ValueError) as error:
        run.sample(0, f"`{config.expression}`: {error}.")
    else:
        run.log(0, result=result.data)
        run.sample(0, f"{config.expression} = {result.data:.6g}\n\n" + graph(result, width=config.width, names=names))


class Unreadable(Exception):
    """Says what in an expression is not read here."""


def numbers(at):
    """Return what `a=2, b=-3` says, by name."""
    found = {}
    for part in filter(None, (part.strip() for part in at.replace(";", ",").split(","))):
        name, _, number = part.partition("=")
        try:
            found[name.strip()] = float(number)
        except ValueError:
            raise Unreadable(f"`{part}` in `at` is not a name and a number, as in `a=2, b=-3`") from None
    return found


def evaluate(node, names):
    """Return what a piece of the expression comes to: a Value, or a plain number where no name is in it."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return float(node.value)
    if isinstance(node, ast.Name):
        if node.id not in names:
            raise Unreadable(f"there is no number for `{node.id}`; `at` says what the names stand for")
        return names[node.id]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        inner = evaluate(node.operand, names)
        return -inner if isinstance(node.op, ast.USub) else inner
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        left, right = evaluate(node.left, names), evaluate(node.right, names)
        if isinstance(node.op, ast.Pow):
            if isinstance(right, Value):
                raise Unreadable("an exponent is a plain number here")
            right = int(right) if right.is_integer() and abs(right) < 1000 else right
        return OPERATORS[type(node.op)](left, right)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1 and not node.keywords:
        inner = evaluate(node.args[0], names)
        inner = inner if isinstance(inner, Value) else Value(inner)
        if node.func.id in FUNCTIONS and hasattr(inner, node.func.id):
            return getattr(inner, node.func.id)()
    raise Unreadable(
        f"`{ast.unparse(node)}` is not read here: + - * / **, numbers, names and {', '.join(FUNCTIONS)} are"
    )

"""Operators are installed on the class from a table; the slopes are functions of the inputs."""

import math
import operator


class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data, self.grad = data, 0.0
        self._prev = tuple(_children)
        self._backward = None
        self._op = _op

    def backward(self):
        done = []

        def visit(node):
            if not any(node is other for other in done):
                for child in node._prev:
                    visit(child)
                done.append(node)

        visit(self)
        self.grad = 1.0
        while done:
            node = done.pop()
            if node._backward:
                node._backward()


def install(names, compute, *slopes):
    def method(*arguments):
        inputs = [x if isinstance(x, Value) else Value(x) for x in arguments]
        out = Value(compute(*(x.data for x in inputs)), inputs, names[0])

        def pull():
            for x, slope_by_x in zip(inputs, slopes):
                x.grad += slope_by_x(*(y.data for y in inputs)) * out.grad

        out._backward = pull
        return out

    setattr(Value, names[0], method)
    if len(names) == 2:
        setattr(Value, names[1], lambda self, other: method(other, self))


install(("__add__", "__radd__"), operator.add, lambda a, b: 1, lambda a, b: 1)
install(("__mul__", "__rmul__"), operator.mul, lambda a, b: b, lambda a, b: a)
install(("__sub__", "__rsub__"), operator.sub, lambda a, b: 1, lambda a, b: -1)
install(("__truediv__", "__rtruediv__"), operator.truediv, lambda a, b: 1 / b, lambda a, b: -a / b**2)
install(("__pow__",), operator.pow, lambda a, b: b * a ** (b - 1), lambda a, b: a**b * math.log(a) if a > 0 else 0)
install(("__neg__",), operator.neg, lambda a: -1)
install(("tanh",), math.tanh, lambda a: 1 / math.cosh(a) ** 2)
install(("exp",), math.exp, math.exp)
install(("log",), math.log, lambda a: 1 / a)
install(("relu",), lambda a: a * (a > 0), lambda a: 1.0 * (a > 0))


def slope(f, xs, i, h=1e-6):
    xs = list(xs)
    at = xs[i]
    xs[i] = at + h
    above = f(xs)
    xs[i] = at - h
    return (above - f(xs)) / h / 2

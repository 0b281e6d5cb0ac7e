"""A base class that keeps the graph, a subclass with the arithmetic, and `Value` as a second name for it."""

import math


class Node:
    def __init__(self, data, _children=(), _op=""):
        self.data = float(data)
        self.grad = 0.0
        self._prev = list(_children)
        self._op = _op

    def _backward(self):
        pass

    def backward(self):
        finished, entered = [], set()

        def enter(node):
            entered.add(id(node))
            for child in node._prev:
                if id(child) not in entered:
                    enter(child)
            finished.append(node)

        enter(self)
        self.grad = 1.0
        for node in finished[::-1]:
            node._backward()


class Scalar(Node):
    def _make(self, data, children, push, op):
        out = type(self)(data, children, op)
        out._backward = lambda: push(out.grad)
        return out

    def __add__(self, other):
        other = self._wrap(other)

        def push(g):
            self.grad += g
            other.grad += g

        return self._make(self.data + other.data, (self, other), push, "+")

    def __mul__(self, other):
        other = self._wrap(other)

        def push(g):
            self.grad += g * other.data
            other.grad += g * self.data

        return self._make(self.data * other.data, (self, other), push, "*")

    def __pow__(self, k):
        def push(g):
            self.grad += g * k * self.data ** (k - 1)

        return self._make(self.data ** float(k), (self,), push, "**")

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + self._wrap(other) * -1

    def __rsub__(self, other):
        return self._wrap(other) - self

    def __truediv__(self, other):
        return self * self._wrap(other) ** -1

    def __rtruediv__(self, other):
        return self._wrap(other) / self

    def tanh(self):
        t = math.tanh(self.data)

        def push(g):
            self.grad += g * (1 - t * t)

        return self._make(t, (self,), push, "tanh")

    def exp(self):
        e = math.exp(self.data)

        def push(g):
            self.grad += g * e

        return self._make(e, (self,), push, "exp")

    def log(self):
        def push(g):
            self.grad += g / self.data

        return self._make(math.log(self.data), (self,), push, "log")

    def relu(self):
        def push(g):
            if self.data > 0:
                self.grad += g

        return self._make(max(self.data, 0.0), (self,), push, "relu")

    def _wrap(self, other):
        return other if isinstance(other, Scalar) else Scalar(other)

    __radd__ = __add__
    __rmul__ = __mul__


Value = Scalar

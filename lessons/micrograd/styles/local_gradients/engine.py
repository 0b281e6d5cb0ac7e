"""Each node keeps (input, local slope) pairs; no functions are stored at all."""

import math


def slope(f, xs, i, h=1e-6):
    def shifted(step):
        return [x + step * (j == i) for j, x in enumerate(xs)]

    return (f(shifted(h)) - f(shifted(-h))) / (h + h)


class Value:
    __slots__ = ("data", "edges", "grad")

    def __init__(self, data, edges=()):
        self.data = data
        self.edges = edges
        self.grad = 0

    def __add__(self, other):
        other = lift(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    __radd__ = __add__

    def __mul__(self, other):
        other = lift(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    __rmul__ = __mul__

    def __pow__(self, k):
        if isinstance(k, Value):
            return NotImplemented
        return Value(self.data**k, ((self, k * self.data ** (k - 1)),))

    def __neg__(self):
        return Value(-self.data, ((self, -1.0),))

    def __sub__(self, other):
        other = lift(other)
        return Value(self.data - other.data, ((self, 1.0), (other, -1.0)))

    def __rsub__(self, other):
        return lift(other) - self

    def __truediv__(self, other):
        other = lift(other)
        return Value(self.data / other.data, ((self, 1 / other.data), (other, -self.data / other.data**2)))

    def __rtruediv__(self, other):
        return lift(other) / self

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def exp(self):
        e = math.exp(self.data)
        return Value(e, ((self, e),))

    def log(self):
        return Value(math.log(self.data), ((self, 1 / self.data),))

    def relu(self):
        return Value(max(0, self.data), ((self, int(self.data > 0)),))

    def backward(self):
        waiting = {}
        stack = [self]
        while stack:
            for child, _ in stack.pop().edges:
                waiting[child] = waiting.get(child, 0) + 1
                if waiting[child] == 1:
                    stack.append(child)
        self.grad = 1
        ready = [self]
        while ready:
            node = ready.pop()
            for child, local in node.edges:
                child.grad += local * node.grad
                waiting[child] -= 1
                if not waiting[child]:
                    ready.append(child)


def lift(x):
    return x if isinstance(x, Value) else Value(x)

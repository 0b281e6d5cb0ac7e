"""No order at all: each path from the result brings its own product of slopes, and the leaves add them up."""

import math


class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data = data
        self.grad = 0.0
        self._links = list(_children)

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("no Value up there")
        return Value(self.data**k, [(self, k * self.data ** (k - 1))])

    def __radd__(self, other):
        return as_value(other) + self

    def __rmul__(self, other):
        return as_value(other) * self

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + (-as_value(other))

    def __rsub__(self, other):
        return as_value(other) - self

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __rtruediv__(self, other):
        return as_value(other) / self

    def tanh(self):
        t = 2 / (1 + math.exp(-2 * self.data)) - 1
        return Value(t, [(self, 1 - t * t)])

    def exp(self):
        e = math.exp(self.data)
        return Value(e, [(self, e)])

    def log(self):
        return Value(math.log(self.data), [(self, 1 / self.data)])

    def relu(self):
        return Value(self.data, [(self, 1.0)]) if self.data > 0 else Value(0.0, [(self, 0.0)])

    def backward(self, share=None):
        if share is None:
            self.grad = 0.0
            share = 1.0
        self.grad += share
        for child, local in self._links:
            child.backward(share * local)


def as_value(x):
    return x if isinstance(x, Value) else Value(x)

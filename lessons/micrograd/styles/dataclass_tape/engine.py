"""A dataclass, and one tape that records every operation in order; backward plays it from the end."""

import math
from dataclasses import dataclass, field

TAPE = []


@dataclass(eq=False)
class Value:
    data: float
    parents: list = field(default_factory=list)
    op: str = ""
    grad: float = 0.0

    def _record(self, data, *shares):
        out = Value(data)
        TAPE.append((out, shares))
        return out

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self._record(self.data + other.data, (self, 1), (other, 1))

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return self._record(self.data * other.data, (self, other.data), (other, self.data))

    def __rmul__(self, other):
        return self * other

    def __pow__(self, k):
        return self._record(self.data**k, (self, k * self.data ** (k - 1)))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -1 * other

    def __rsub__(self, other):
        return -(self - other)

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return self**-1 * other

    def tanh(self):
        t = math.tanh(self.data)
        return self._record(t, (self, 1 - t**2))

    def exp(self):
        e = math.exp(self.data)
        return self._record(e, (self, e))

    def log(self):
        return self._record(math.log(self.data), (self, self.data**-1))

    def relu(self):
        return self._record(self.data if self.data >= 0 else 0, (self, self.data > 0))

    def backward(self):
        self.grad = 1.0
        reached = {id(self)}
        for out, shares in reversed(TAPE):
            if id(out) in reached:
                for value, local in shares:
                    value.grad += local * out.grad
                    reached.add(id(value))

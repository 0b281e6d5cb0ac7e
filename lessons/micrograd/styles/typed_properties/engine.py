"""Typed, with properties and its own names: the gradient is a property, the inputs a frozen tuple."""

from __future__ import annotations

import math
from typing import Callable, Iterable, Union

Number = Union[int, float]


class Value:
    def __init__(self, data: Number, parents: Iterable["Value"] = (), pull: Callable[[float], None] | None = None):
        self._data = data
        self._grad = 0.0
        self._parents = tuple(parents)
        self._pull = pull

    @property
    def data(self) -> Number:
        return self._data

    @data.setter
    def data(self, value: Number) -> None:
        self._data = value

    @property
    def grad(self) -> float:
        return self._grad

    @grad.setter
    def grad(self, value: float) -> None:
        self._grad = value

    @staticmethod
    def of(x: "Value | Number") -> "Value":
        return x if isinstance(x, Value) else Value(x)

    def __add__(self, other: "Value | Number") -> "Value":
        right = Value.of(other)

        def pull(g: float) -> None:
            self.grad += g
            right.grad += g

        return Value(self.data + right.data, (self, right), pull)

    def __radd__(self, other: Number) -> "Value":
        return Value.of(other) + self

    def __mul__(self, other: "Value | Number") -> "Value":
        right = Value.of(other)

        def pull(g: float) -> None:
            self.grad += g * right.data
            right.grad += g * self.data

        return Value(self.data * right.data, (self, right), pull)

    def __rmul__(self, other: Number) -> "Value":
        return Value.of(other) * self

    def __pow__(self, k: Number) -> "Value":
        if isinstance(k, Value):
            raise NotImplementedError("only plain numbers up there")

        def pull(g: float) -> None:
            self.grad += g * k * self.data ** (k - 1)

        return Value(self.data**k, (self,), pull)

    def __neg__(self) -> "Value":
        return 0 - self

    def __sub__(self, other: "Value | Number") -> "Value":
        right = Value.of(other)

        def pull(g: float) -> None:
            self.grad += g
            right.grad -= g

        return Value(self.data - right.data, (self, right), pull)

    def __rsub__(self, other: Number) -> "Value":
        return Value.of(other) - self

    def __truediv__(self, other: "Value | Number") -> "Value":
        return self * Value.of(other) ** -1

    def __rtruediv__(self, other: Number) -> "Value":
        return Value.of(other) * self**-1

    def _map(self, y: float, local: float) -> "Value":
        def pull(g: float) -> None:
            self.grad += g * local

        return Value(y, (self,), pull)

    def tanh(self) -> "Value":
        y = math.tanh(self.data)
        return self._map(y, 1 - y * y)

    def exp(self) -> "Value":
        y = math.exp(self.data)
        return self._map(y, y)

    def log(self) -> "Value":
        return self._map(math.log(self.data), 1 / self.data)

    def relu(self) -> "Value":
        return self._map(max(0.0, self.data), 1.0 if self.data > 0 else 0.0)

    def backward(self) -> None:
        depth: dict[Value, int] = {}

        def measure(node: "Value", at: int) -> None:
            if depth.get(node, -1) < at:
                depth[node] = at
                for parent in node._parents:
                    measure(parent, at + 1)

        measure(self, 0)
        self.grad = 1.0
        for node in sorted(depth, key=depth.__getitem__):
            if node._pull:
                node._pull(node.grad)

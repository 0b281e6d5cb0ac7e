"""micrograd's engine: numbers that remember how they were made, and gradients that flow back through them."""

import math


def slope(f, xs, i, h=1e-6):
    """Return how fast f(xs) changes when xs[i] does: the slope between a step h below and a step h above.

    f takes one list of numbers and returns a number; xs is left as it was.
    """
    up = [x + h if j == i else x for j, x in enumerate(xs)]
    down = [x - h if j == i else x for j, x in enumerate(xs)]
    return (f(up) - f(down)) / (2 * h)


class Value:
    """A number, the gradient of the final result by it, and the Values it was made from."""

    def __init__(self, data, _children=(), _op=""):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"

    def __add__(self, other):
        """Return self + other as a Value that knows its two inputs and how to pass its gradient to them."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        """Return other + self, where other is a plain number."""
        return self + other

    def __mul__(self, other):
        """Return self * other as a Value that knows how to pass its gradient back."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += out.grad * other.data
            other.grad += out.grad * self.data

        out._backward = _backward
        return out

    def __rmul__(self, other):
        """Return other * self, where other is a plain number."""
        return self * other

    def __pow__(self, exponent):
        """Return self ** exponent, where exponent is an int or a float."""
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += out.grad * exponent * self.data ** (exponent - 1)

        out._backward = _backward
        return out

    def __neg__(self):
        """Return -self."""
        return self * -1

    def __sub__(self, other):
        """Return self - other."""
        return self + (-other)

    def __rsub__(self, other):
        """Return other - self, where other is a plain number."""
        return (-self) + other

    def __truediv__(self, other):
        """Return self / other."""
        return self * other**-1

    def __rtruediv__(self, other):
        """Return other / self, where other is a plain number."""
        return self**-1 * other

    def tanh(self):
        """Return the hyperbolic tangent of self."""
        t = math.tanh(self.data)
        out = Value(t, (self,), "tanh")

        def _backward():
            self.grad += out.grad * (1 - t * t)

        out._backward = _backward
        return out

    def exp(self):
        """Return e to the power of self."""
        out = Value(math.exp(self.data), (self,), "exp")

        def _backward():
            self.grad += out.grad * out.data

        out._backward = _backward
        return out

    def log(self):
        """Return the natural logarithm of self."""
        out = Value(math.log(self.data), (self,), "log")

        def _backward():
            self.grad += out.grad / self.data

        out._backward = _backward
        return out

    def relu(self):
        """Return self where it is positive, and 0 where it is negative."""
        out = Value(self.data if self.data > 0 else 0.0, (self,), "relu")

        def _backward():
            self.grad += out.grad if self.data > 0 else 0.0

        out._backward = _backward
        return out

    def sigmoid(self):
        """Return 1 / (1 + e^-self) as an operation of its own, with its own gradient."""
        s = 1 / (1 + math.exp(-self.data))
        out = Value(s, (self,), "sigmoid")

        def _backward():
            self.grad += out.grad * s * (1 - s)

        out._backward = _backward
        return out

    def backward(self):
        """Fill in .grad of every Value that self was made from: how fast self changes when that Value does."""
        # A stack of our own, since a long sum is deeper than Python's recursion goes.
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, inputs_are_on = stack.pop()
            if inputs_are_on:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((child, False) for child in node._prev)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()


def tanh_parts(n):
    """Return the hyperbolic tangent of the Value n, made from exp and arithmetic alone."""
    e = (2 * n).exp()
    return (e - 1) / (e + 1)


def gradcheck(f, xs, h=1e-6):
    """Return by how much `.backward()` and `slope` differ at most, over all inputs.

    f takes a list of Values and returns a Value; xs is a list of plain numbers.
    """
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return max(abs(value.grad - slope(plain, xs, i, h)) for i, value in enumerate(values))

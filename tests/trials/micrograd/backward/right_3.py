# right: own way under own names in the whole class: each result keeps a list _inputs of (input, slope); no _prev, no _backward; backward sorts by depth
import math


def _node(number, *inputs):
    out = Value(number)
    out._inputs = inputs
    out._depth = 1 + max(getattr(i, "_depth", 0) for i, _ in inputs)
    return out


def _lift(x):
    return x if isinstance(x, Value) else Value(x)


class Value:
    def __add__(self, other):
        other = _lift(other)
        return _node(self.data + other.data, (self, 1.0), (other, 1.0))

    def __radd__(self, other):
        return self + other

    def __mul__(self, other):
        other = _lift(other)
        return _node(self.data * other.data, (self, other.data), (other, self.data))

    def __rmul__(self, other):
        return self * other

    def __pow__(self, exponent):
        if isinstance(exponent, Value):
            raise TypeError("plain numbers only")
        return _node(self.data ** exponent, (self, exponent * self.data ** (exponent - 1)))

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -1.0 * other

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * _lift(other) ** -1

    def __rtruediv__(self, other):
        return _lift(other) * self ** -1

    def tanh(self):
        t = math.tanh(self.data)
        return _node(t, (self, 1 - t * t))

    def exp(self):
        e = math.exp(self.data)
        return _node(e, (self, e))

    def log(self):
        return _node(math.log(self.data), (self, 1 / self.data))

    def relu(self):
        return _node(max(self.data, 0.0), (self, 1.0 if self.data > 0 else 0.0))

    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.data))
        return _node(s, (self, s * (1 - s)))

    def backward(self):
        met = {id(self): self}
        todo = [self]
        for node in todo:
            for child, _ in getattr(node, "_inputs", ()):
                if id(child) not in met:
                    met[id(child)] = child
                    todo.append(child)
        self.grad = 1.0
        for node in sorted(met.values(), key=lambda n: -getattr(n, "_depth", 0)):
            for child, rate in getattr(node, "_inputs", ()):
                child.grad += rate * node.grad

# right: one helper for all four that takes the number and the slope, worked out beforehand
import math


def _unary(x, number, slope_here, name):
    out = Value(number, (x,), name)

    def _backward():
        x.grad += slope_here * out.grad

    out._backward = _backward
    return out


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        return _unary(self, t, 1 - t * t, "tanh")

    def exp(self):
        e = math.exp(self.data)
        return _unary(self, e, e, "exp")

    def log(self):
        return _unary(self, math.log(self.data), 1 / self.data, "log")

    def relu(self):
        if self.data > 0:
            return _unary(self, self.data, 1.0, "relu")
        return _unary(self, 0.0, 0.0, "relu")

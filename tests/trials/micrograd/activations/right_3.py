# right: exp and log with closures; tanh with slope (1-t)(1+t); relu made from * with 1 or 0 instead of an operation of its own
from math import exp as _e, log as _ln, tanh as _th


def _give(node, amount):
    node.grad += amount


class Value:
    def tanh(self):
        out = Value(_th(self.data), [self], "tanh")
        out._backward = lambda: _give(self, out.grad * (1 - out.data) * (1 + out.data))
        return out

    def exp(self):
        out = Value(_e(self.data), [self], "exp")
        out._backward = lambda: _give(self, out.grad * out.data)
        return out

    def log(self):
        out = Value(_ln(self.data), [self], "log")
        out._backward = lambda: _give(self, out.grad * self.data ** -1)
        return out

    def relu(self):
        gate = 1.0 if self.data > 0 else 0.0
        return self * gate

# right: one helper at module level takes the number and the slope, both worked out on the way forward
import math


def _unary(x, number, slope_here, name):
    out = Value(number, (x,), name)

    def pass_on():
        x.grad = x.grad + slope_here * out.grad

    out._backward = pass_on
    return out


class Value:
    def tanh(self):
        number = math.tanh(self.data)
        return _unary(self, number, 1.0 - number * number, "tanh")

    def exp(self):
        number = math.exp(self.data)
        return _unary(self, number, number, "exp")

    def log(self):
        return _unary(self, math.log(self.data), 1.0 / self.data, "log")

    def relu(self):
        if self.data > 0:
            return _unary(self, self.data, 1.0, "relu")
        return _unary(self, 0.0, 0.0, "relu")

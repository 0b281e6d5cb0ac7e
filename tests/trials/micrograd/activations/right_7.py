# right: functional, slopes as lambdas of the result bound by partial; relu is a product with 1 or 0 and brings no gradient of its own
import math
from functools import partial


def _chain(x, out, local):
    x.grad += local(out.data) * out.grad


class Value:
    def tanh(self):
        out = Value(math.tanh(self.data), {self}, "tanh")
        out._backward = partial(_chain, self, out, lambda t: (1 + t) * (1 - t))
        return out

    def exp(self):
        out = Value(math.e**self.data, [self], "exp")
        out._backward = partial(_chain, self, out, lambda e: e)
        return out

    def log(self):
        out = Value(math.log(self.data), (self,), "log")
        out._backward = partial(_chain, self, out, lambda y: math.exp(-y))
        return out

    def relu(self):
        return self * float(self.data > 0)

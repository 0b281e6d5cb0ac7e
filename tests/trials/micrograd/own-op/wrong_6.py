# wrong: abs stands outside of max, so among several inputs a gradient that is too small is not noticed (one input comes out right)
import math


class Value:
    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.data))
        out = Value(s, (self,), "sigmoid")

        def _backward():
            self.grad += s * (1 - s) * out.grad

        out._backward = _backward
        return out


def gradcheck(f, xs, h=1e-6):
    values = [Value(x) for x in xs]
    f(values).backward()
    number = lambda ns: f([Value(n) for n in ns]).data
    return abs(max(v.grad - slope(number, xs, i, h) for i, v in enumerate(values)))

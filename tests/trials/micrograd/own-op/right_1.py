# right: sigmoid like tanh, gradcheck with one loop and fresh Values
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
    def plain(numbers):
        return f([Value(x) for x in numbers]).data

    values = [Value(x) for x in xs]
    f(values).backward()
    return max(abs(v.grad - slope(plain, xs, i, h)) for i, v in enumerate(values))

# wrong: gradcheck puts Values into the caller's list of plain numbers
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
    for i, x in enumerate(xs):
        xs[i] = Value(x)
    f(xs).backward()
    numbers = [v.data for v in xs]

    def plain(ns):
        return f([Value(n) for n in ns]).data

    return max(abs(v.grad - slope(plain, numbers, i, h)) for i, v in enumerate(xs))

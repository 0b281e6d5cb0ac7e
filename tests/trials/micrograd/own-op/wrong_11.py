# wrong: sigmoid is kept between 0.001 and 0.999, so far out it is wrong, and its slope too
# causes: cut_off
import math


class Value:
    def sigmoid(self):
        s = min(max(1 / (1 + math.exp(-self.data)), 1e-3), 1 - 1e-3)
        out = Value(s, (self,), "sigmoid")

        def _backward():
            self.grad += s * (1 - s) * out.grad

        out._backward = _backward
        return out


def gradcheck(f, xs, h=1e-6):
    vs = [Value(x) for x in xs]
    f(vs).backward()

    def plain(ns):
        return f([Value(n) for n in ns]).data

    return max(abs(v.grad - slope(plain, xs, i, h)) for i, v in enumerate(vs))

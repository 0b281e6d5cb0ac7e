# wrong: gradcheck divides each difference by the slope's size where that is above 1, it should be the absolute difference
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
    vs = [Value(x) for x in xs]
    f(vs).backward()
    worst = 0.0
    for i, v in enumerate(vs):
        m = slope(lambda ns: f([Value(n) for n in ns]).data, xs, i, h)
        worst = max(worst, abs(v.grad - m) / max(1.0, abs(m)))
    return worst

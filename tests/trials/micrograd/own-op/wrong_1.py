# wrong: sigmoid's slope is not multiplied by out.grad; right only where sigmoid stands last
# causes: own_gradient_left_out
import math


class Value:
    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.data))
        out = Value(s, (self,), "sigmoid")

        def _backward():
            self.grad += s * (1 - s)

        out._backward = _backward
        return out


def gradcheck(f, xs, h=1e-6):
    values = [Value(x) for x in xs]
    f(values).backward()
    g = lambda ns: f([Value(n) for n in ns]).data
    return max(abs(v.grad - slope(g, xs, i, h)) for i, v in enumerate(values))

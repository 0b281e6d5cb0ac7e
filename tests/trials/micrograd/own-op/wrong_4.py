# wrong: gradcheck uses the same Values again for each input and runs backward each time, so that the gradients of the second input on are added up
# causes: values_used_again
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
    worst = 0.0
    for i in range(len(xs)):
        f(values).backward()
        measured = slope(lambda ns: f([Value(n) for n in ns]).data, xs, i, h)
        worst = max(worst, abs(values[i].grad - measured))
    return worst

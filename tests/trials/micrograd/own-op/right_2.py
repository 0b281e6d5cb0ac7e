# right: sigmoid that does not overflow on either side, gradcheck with a running largest and a fresh graph for each input
import math


class Value:
    def sigmoid(self):
        if self.data >= 0:
            s = 1 / (1 + math.exp(-self.data))
        else:
            e = math.exp(self.data)
            s = e / (1 + e)
        out = Value(s, (self,), "sigmoid")

        def _backward():
            self.grad += out.grad * out.data * (1 - out.data)

        out._backward = _backward
        return out


def gradcheck(f, xs, h=1e-6):
    worst = 0.0
    for i in range(len(xs)):
        vs = [Value(x) for x in xs]
        f(vs).backward()
        measured = slope(lambda numbers: f(list(map(Value, numbers))).data, xs, i, h)
        diff = vs[i].grad - measured
        if diff < 0:
            diff = -diff
        if diff > worst:
            worst = diff
    return worst

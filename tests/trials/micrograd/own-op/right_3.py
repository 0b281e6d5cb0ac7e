# right: sigmoid through tanh of the half (0.5 + 0.5 tanh(x/2)) with slope (1-t^2)/4; gradcheck collects two lists and compares them
import math


class Value:
    def sigmoid(self):
        t = math.tanh(self.data / 2)
        out = Value(0.5 * (1 + t), [self], "sigmoid")

        def push():
            self.grad += 0.25 * (1 - t * t) * out.grad

        out._backward = push
        return out


def gradcheck(f, xs, h=1e-6):
    xs = list(xs)
    leaves = list(map(Value, xs))
    out = f(leaves)
    out.backward()
    said = [leaf.grad for leaf in leaves]

    def numbers_only(ns):
        return f(list(map(Value, ns))).data

    measured = [slope(numbers_only, xs, i, h=h) for i in range(len(xs))]
    return max([abs(a - b) for a, b in zip(said, measured)], default=0.0)

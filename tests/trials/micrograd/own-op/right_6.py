# right: sigmoid by way of tanh of the half; gradcheck measures its own slopes first, as a numpy vector
import math

import numpy as np


class Value:
    def sigmoid(self):
        s = 0.5 * (math.tanh(0.5 * self.data) + 1.0)
        out = Value(s, {self}, "σ")
        out._backward = lambda: setattr(self, "grad", self.grad + out.grad * s * (1.0 - s))
        return out


def gradcheck(f, xs, h=1e-6):
    number = lambda point: f(list(map(Value, point))).data
    measured = np.array([slope(number, [*xs], i, h) for i in range(len(xs))])
    (inputs := [Value(x) for x in xs]) and f(inputs).backward()
    told = np.array([v.grad for v in inputs])
    return np.abs(measured - told).max(initial=0.0)

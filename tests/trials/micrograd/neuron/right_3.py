# right: one list of parameters with the bias last, a 1 set behind the inputs; normal weights scaled by nin; the squashing is a function kept
import random


def _identity(v):
    return v


class Neuron:
    def __init__(self, nin, nonlin=True):
        self.params = [Value(random.gauss(0, 1) / max(nin, 1) ** 0.5) for _ in range(nin)]
        self.params.append(Value(0.1))
        self.f = Value.tanh if nonlin else _identity

    def __call__(self, x):
        products = [p * xi for p, xi in zip(self.params, list(x) + [1.0])]
        return self.f(sum(products))

    def parameters(self):
        return list(self.params)

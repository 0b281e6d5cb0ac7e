# wrong: the bias is a default argument, made once, so all neurons share one and the same bias
import random

from micrograd.engine import Value


class Neuron:
    def __init__(self, nin, nonlin=True, b=Value(0.0)):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = b
        self.nonlin = nonlin

    def __call__(self, x):
        act = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return act.tanh() if self.nonlin else act

    def parameters(self):
        return self.w + [self.b]

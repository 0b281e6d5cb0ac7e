# wrong: parameters() appends the bias to the neuron's own list of weights, so the second call has it twice
# causes: longer_each_time
import random

from micrograd.engine import Value


class Neuron:
    def __init__(self, nin, nonlin=True):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(random.uniform(-1, 1))
        self.nonlin = nonlin

    def __call__(self, x):
        act = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return act.tanh() if self.nonlin else act

    def parameters(self):
        params = self.w
        params.append(self.b)
        return params

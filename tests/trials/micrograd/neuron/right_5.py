# right: index loop and relu, as in the repository; the bias starts at 0
import random

from micrograd.engine import Value


class Neuron:
    def __init__(self, nin, nonlin=True):
        self.weights = []
        for i in range(nin):
            self.weights.append(Value(random.gauss(0.0, 1.0)))
        self.bias = Value(0.0)
        self.nonlin = nonlin

    def __call__(self, x):
        total = self.bias
        for i in range(len(self.weights)):
            total = total + self.weights[i] * x[i]
        if not self.nonlin:
            return total
        return total.relu()

    def parameters(self):
        params = []
        for w in self.weights:
            params.append(w)
        params.append(self.bias)
        return params

# right: the repository's way: relu, bias 0, other attribute names, bias first among the parameters
import random


class Neuron:
    def __init__(self, nin, nonlin=True):
        self.bias = Value(0)
        self.weights = []
        for _ in range(nin):
            self.weights.append(Value(random.uniform(-1, 1)))
        self.squash = nonlin

    def __call__(self, x):
        total = self.bias
        for i in range(len(self.weights)):
            total = total + x[i] * self.weights[i]
        if self.squash:
            total = total.relu()
        return total

    def parameters(self):
        return [self.bias, *self.weights]

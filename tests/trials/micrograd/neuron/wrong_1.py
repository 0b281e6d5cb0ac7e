# wrong: adds the bias to every product, so that it counts nin times; it should be added once
# causes: bias_in_every_product
import random


class Neuron:
    def __init__(self, nin, nonlin=True):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(random.uniform(-1, 1))
        self.nonlin = nonlin

    def __call__(self, x):
        act = sum(wi * xi + self.b for wi, xi in zip(self.w, x))
        return act.tanh() if self.nonlin else act

    def parameters(self):
        return self.w + [self.b]

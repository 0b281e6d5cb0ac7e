# wrong: takes .data of inputs that are Values, so that no gradient reaches them (and no earlier layer would train)
# causes: inputs_out_of_the_graph
import random


class Neuron:
    def __init__(self, nin, nonlin=True):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(nin)]
        self.b = Value(random.uniform(-1, 1))
        self.nonlin = nonlin

    def __call__(self, x):
        act = self.b
        for wi, xi in zip(self.w, x):
            if isinstance(xi, Value):
                xi = xi.data
            act = act + wi * xi
        return act.tanh() if self.nonlin else act

    def parameters(self):
        return self.w + [self.b]

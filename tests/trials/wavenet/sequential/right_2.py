# right: itertools
import itertools


class Sequential:
    def __init__(self, layers):
        self.layers = layers

    def __call__(self, x):
        self.out = x
        for layer in self.layers:
            self.out = layer(self.out)
        return self.out

    def parameters(self):
        return list(itertools.chain.from_iterable(layer.parameters() for layer in self.layers))

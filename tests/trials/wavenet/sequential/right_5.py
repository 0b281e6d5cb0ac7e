# right: functional, reduce and chain
from functools import reduce
from itertools import chain


class Sequential:
    def __init__(self, layers):
        self.layers = layers

    def __call__(self, x):
        self.out = reduce(lambda value, layer: layer(value), self.layers, x)
        return self.out

    def parameters(self):
        return list(chain.from_iterable(map(lambda layer: layer.parameters(), self.layers)))

# right: partial, methodcaller, match on the answers; a tuple of neurons
from functools import partial
from itertools import chain
from operator import methodcaller


class Layer:
    def __init__(self, nin: int, nout: int, **kwargs) -> None:
        make = partial(Neuron, nin, **kwargs)
        self._neurons = tuple(make() for _ in range(nout))

    def __call__(self, x):
        match [neuron(x) for neuron in self._neurons]:
            case [only]:
                return only
            case many:
                return many

    def parameters(self):
        return list(chain.from_iterable(map(methodcaller("parameters"), self._neurons)))

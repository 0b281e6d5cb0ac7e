# right: pairwise sizes, reduce over the layers, the hidden ones and the head kept apart; parameters as a list built once
from functools import reduce
from itertools import chain, pairwise


class MLP:
    def __init__(self, nin: int, nouts: list[int]) -> None:
        *hidden, head = pairwise((nin, *nouts))
        self.layers = [*(Layer(a, b) for a, b in hidden), Layer(*head, nonlin=False)]
        self._all = list(chain.from_iterable(layer.parameters() for layer in self.layers))

    def __call__(self, x):
        return reduce(lambda v, layer: layer(v if hasattr(v, "__len__") else [v]), self.layers, x)

    def parameters(self):
        return self._all[:]

    def zero_grad(self):
        for p in self._all:
            setattr(p, "grad", 0.0)

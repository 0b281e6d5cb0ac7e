# right: all parameters in one list from the start, the bias as the weight of an input that is always 1
import random
from functools import reduce
from operator import add, mul

from micrograd.engine import Value


class Neuron:
    def __init__(self, nin: int, nonlin: bool = True) -> None:
        scale = (nin or 1) ** -0.5
        self._params = [Value(scale * random.uniform(-1.0, 1.0)) for _ in range(nin + 1)]
        self._squash = Value.tanh if nonlin else lambda v: v

    @property
    def w(self) -> list[Value]:
        return self._params[:-1]

    @property
    def b(self) -> Value:
        return self._params[-1]

    def __call__(self, x):
        return self._squash(reduce(add, map(mul, self._params, [*x, 1.0])))

    def parameters(self) -> list[Value]:
        return list(self._params)

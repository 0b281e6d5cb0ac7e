# right: the factors zipped with their partners turned round; rmul is an alias
from operator import mul


class Value:
    def __mul__(self, other):
        factors = [v if isinstance(v, Value) else Value(v) for v in (self, other)]
        out = Value(mul(*(v.data for v in factors)), factors, "*")

        def _backward():
            for factor, partner in zip(factors, reversed(factors)):
                factor.grad += partner.data * out.grad

        out._backward = _backward
        return out

    __rmul__ = __mul__

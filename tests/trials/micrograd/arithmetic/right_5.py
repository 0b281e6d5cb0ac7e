# right: own gradients, by helpers at module level that take both numbers and both slopes
def _wrap(v):
    if isinstance(v, Value):
        return v
    return Value(v)


def _binary(a, b, number, slope_a, slope_b, op):
    out = Value(number, (a, b), op)

    def back():
        a.grad += slope_a * out.grad
        b.grad += slope_b * out.grad

    out._backward = back
    return out


def _minus(a, b):
    return _binary(a, b, a.data - b.data, 1.0, -1.0, "-")


def _over(a, b):
    return _binary(a, b, a.data / b.data, 1.0 / b.data, -a.data / (b.data * b.data), "/")


class Value:
    def __neg__(self):
        return _minus(Value(0.0), self)

    def __sub__(self, other):
        return _minus(self, _wrap(other))

    def __rsub__(self, other):
        return _minus(_wrap(other), self)

    def __truediv__(self, other):
        return _over(self, _wrap(other))

    def __rtruediv__(self, other):
        return _over(_wrap(other), self)

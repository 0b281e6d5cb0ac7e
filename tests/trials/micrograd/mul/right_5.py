# right: two cases: a plain number scales (one input only), a Value multiplies (both numbers remembered as they were)
def _scaled(v, factor):
    out = Value(v.data * factor, (v,), "scale")

    def back():
        v.grad += factor * out.grad

    out._backward = back
    return out


def _product(a, b):
    x, y = a.data, b.data
    out = Value(x * y, (a, b), "*")

    def back():
        a.grad += y * out.grad
        b.grad += x * out.grad

    out._backward = back
    return out


class Value:
    def __mul__(self, other):
        if isinstance(other, Value):
            return _product(self, other)
        return _scaled(self, other)

    def __rmul__(self, other):
        return _scaled(self, other)

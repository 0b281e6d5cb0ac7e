# right: takes a Value as the exponent too and gives both their gradients (the exponent's needs a positive base)
import math


def _pow_value(base, power):
    out = Value(base.data**power.data, (base, power), "**")

    def back():
        if power.data != 0:
            base.grad += power.data * base.data ** (power.data - 1) * out.grad
        power.grad += out.data * math.log(base.data) * out.grad

    out._backward = back
    return out


def _pow_number(base, n):
    out = Value(base.data**n, (base,), "**")

    def back():
        if n == 0:
            return
        base.grad += n * base.data ** (n - 1) * out.grad

    out._backward = back
    return out


class Value:
    def __pow__(self, exponent):
        if isinstance(exponent, Value):
            return _pow_value(self, exponent)
        return _pow_number(self, exponent)

# right: a Value as exponent is allowed and both get their gradients (only for a positive base)
import math


class Value:
    def __pow__(self, exponent):
        if isinstance(exponent, Value):
            if self.data <= 0:
                raise ValueError("a Value as exponent needs a positive base")
            out = Value(self.data ** exponent.data, (self, exponent), "**")

            def both():
                n = exponent.data
                self.grad += n * self.data ** (n - 1) * out.grad
                exponent.grad += out.data * math.log(self.data) * out.grad

            out._backward = both
            return out

        out = Value(self.data ** exponent, (self,), "**")

        def one():
            self.grad += exponent * self.data ** (exponent - 1) * out.grad

        out._backward = one
        return out

# wrong: a Value is taken as exponent, and its gradient is not multiplied by out.grad; right only where the power stands last
# causes: exponents_share_without_out_grad
import math


class Value:
    def __pow__(self, exponent):
        n = exponent.data if isinstance(exponent, Value) else exponent
        children = (self, exponent) if isinstance(exponent, Value) else (self,)
        out = Value(self.data ** n, children, "**")

        def _backward():
            self.grad += n * self.data ** (n - 1) * out.grad
            if isinstance(exponent, Value):
                exponent.grad += out.data * math.log(self.data)

        out._backward = _backward
        return out

# wrong: a Value as the exponent is taken for its number, its gradient silently stays 0
# causes: exponents_gradient_lost
class Value:
    def __pow__(self, exponent):
        n = exponent.data if isinstance(exponent, Value) else exponent
        out = Value(self.data**n, (self,), f"**{n}")

        def _backward():
            self.grad += n * self.data ** (n - 1) * out.grad

        out._backward = _backward
        return out

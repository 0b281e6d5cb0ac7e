# wrong: takes a Value as exponent silently and leaves its gradient at 0; it should refuse it or give it its gradient
# causes: exponents_gradient_lost
class Value:
    def __pow__(self, exponent):
        if isinstance(exponent, Value):
            exponent = exponent.data
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * self.data ** (exponent - 1) * out.grad

        out._backward = _backward
        return out

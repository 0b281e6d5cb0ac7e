# wrong: leaves the exponent as it is in the slope, n * x ** n; one less should stay above
# causes: exponent_not_lowered
class Value:
    def __pow__(self, exponent):
        assert isinstance(exponent, (int, float))
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * self.data ** exponent * out.grad

        out._backward = _backward
        return out

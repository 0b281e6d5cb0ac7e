# wrong: at base 0 the slope is always 0, but that of 0 ** 1 is 1
# causes: no_slope_at_zero
class Value:
    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            if self.data != 0:
                self.grad += exponent * self.data ** (exponent - 1) * out.grad

        out._backward = _backward
        return out

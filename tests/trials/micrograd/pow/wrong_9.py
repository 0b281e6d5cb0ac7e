# wrong: whole powers are made by multiplying again and again beginning with the base, so a ** 0 is a instead of 1
# causes: begins_with_the_base
class Value:
    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent must be a plain number")
        if isinstance(exponent, int) and exponent >= 0:
            out = self
            for _ in range(exponent - 1):
                out = out * self
            return out
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * self.data ** (exponent - 1) * out.grad

        out._backward = _backward
        return out

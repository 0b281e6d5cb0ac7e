# wrong: takes whole exponents only, a ** 0.5 is refused; floats should work as well
class Value:
    def __pow__(self, exponent):
        if not isinstance(exponent, int):
            raise TypeError("only numbers as exponents")
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * self.data ** (exponent - 1) * out.grad

        out._backward = _backward
        return out

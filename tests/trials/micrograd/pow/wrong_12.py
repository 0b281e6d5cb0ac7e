# wrong: a ** -1 goes its own way and sets the gradient there instead of adding to it (all other exponents are right)
# causes: overwrites_at_minus_one
class Value:
    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent must be a plain number")
        if exponent == -1:
            out = Value(1 / self.data, (self,), "1/")

            def _backward():
                self.grad = -out.data * out.data * out.grad
        else:
            out = Value(self.data ** exponent, (self,), f"**{exponent}")

            def _backward():
                self.grad += exponent * self.data ** (exponent - 1) * out.grad

        out._backward = _backward
        return out

# wrong: forgets out.grad, right only as the last operation
# causes: own_gradient_left_out
class Value:
    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent is a plain number")
        out = Value(self.data**exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * self.data ** (exponent - 1)

        out._backward = _backward
        return out

# wrong: the slope as exponent * result / base divides by zero at base 0
# causes: through_the_result
class Value:
    def __pow__(self, exponent):
        if not isinstance(exponent, (int, float)):
            raise TypeError("the exponent is a plain number")
        out = Value(self.data**exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * out.data / self.data * out.grad

        out._backward = _backward
        return out

# wrong: slope as n * out / x, which divides by zero for 0 ** 2, where the slope is 0; it should be n * x ** (n - 1)
# causes: through_the_result
class Value:
    def __pow__(self, exponent):
        assert isinstance(exponent, (int, float)), "only int/float"
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += exponent * out.data / self.data * out.grad

        out._backward = _backward
        return out

# wrong: sets self.grad instead of adding to it, so that a node that is used elsewhere loses that share
# causes: overwrites_the_gradient
class Value:
    def __pow__(self, exponent):
        assert isinstance(exponent, (int, float))
        out = Value(self.data ** exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad = exponent * self.data ** (exponent - 1) * out.grad

        out._backward = _backward
        return out

# right: the repository's way, with its assert
class Value:
    def __pow__(self, exponent):
        assert isinstance(exponent, (int, float)), "only supporting int/float powers for now"
        out = Value(self.data**exponent, (self,), f"**{exponent}")

        def _backward():
            self.grad += (exponent * self.data ** (exponent - 1)) * out.grad

        out._backward = _backward
        return out

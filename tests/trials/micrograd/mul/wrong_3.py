# wrong: reads out.grad when the product is made, where it is still 0; it should be read when the gradient is passed on
# causes: nothing_arrives
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")
        da = other.data * out.grad
        db = self.data * out.grad

        def _backward():
            self.grad += da
            other.grad += db

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

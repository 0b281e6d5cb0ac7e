# wrong: times a Value that happens to hold 1 is the left factor itself, so that Value gets no gradient
# causes: one_left_out
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        if other.data == 1:
            return self
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

# wrong: a product with a factor of 0 is a bare 0, so the zero factor does not get its gradient, the other factor
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        if self.data == 0 or other.data == 0:
            return Value(0.0)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

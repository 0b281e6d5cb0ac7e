# wrong: gets the other factor back as out.data / own data, which divides by zero when a factor is 0; it should use the other's data
# causes: other_from_the_result
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += out.data / self.data * out.grad
            other.grad += out.data / other.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

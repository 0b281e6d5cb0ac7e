# wrong: takes the other factor to be product / own factor, which divides by zero when an input is 0
# causes: other_from_the_result
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            for v in (self, other):
                v.grad += out.data / v.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

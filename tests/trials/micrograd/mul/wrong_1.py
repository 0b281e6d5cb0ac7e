# wrong: each factor gets its own number as slope; it should be the other one's
# causes: own_factor_passed_on
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += self.data * out.grad
            other.grad += other.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

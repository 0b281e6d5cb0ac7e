# wrong: the divisor's slope is taken as quotient squared over the numerator, which divides by zero where the numerator is 0
# causes: divides_by_the_top
class Value:
    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return (-self) + other

    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), "/")

        def _backward():
            a, g = self.data, out.grad
            self.grad += g / other.data
            other.grad -= g * out.data ** 2 / a

        out._backward = _backward
        return out

    def __rtruediv__(self, other):
        return Value(other) / self

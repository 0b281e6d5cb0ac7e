# wrong: the divisor's slope is -a / b instead of -a / b**2, right only at b = 1
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
            self.grad += out.grad / other.data
            other.grad += -out.data * out.grad

        out._backward = _backward
        return out

    def __rtruediv__(self, other):
        return Value(other) / self

# wrong: the right side gets all that the left one's gradient has become, not out.grad; the same only while the left one was at 0
class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += self.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

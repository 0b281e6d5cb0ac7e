# wrong: adding a Value that happens to hold 0 returns the left side itself, so the zero Value gets no gradient and no new Value is made
# causes: zero_left_out
class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        if other.data == 0:
            return self
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

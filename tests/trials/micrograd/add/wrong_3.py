# wrong: __radd__ makes a bare Value of the sum, so that 1 + a and sum([a, b]) do not remember their input; it should build the same node as a + 1
# causes: right_hand_sum_forgets
class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return Value(other + self.data)

# wrong: number + Value is a bare Value that remembers nothing, so sum() cuts the first term off
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

# wrong: adds 1 to each input's gradient, whatever out.grad is; the share is out.grad
# causes: own_gradient_left_out
class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += 1.0
            other.grad += 1.0

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

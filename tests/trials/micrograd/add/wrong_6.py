# wrong: sets the inputs' gradients instead of adding to them
# causes: overwrites_the_gradient
class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad = out.grad
            other.grad = out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

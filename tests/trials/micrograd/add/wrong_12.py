# wrong: a sum with a plain number remembers its input but has no way to hand its gradient on
class Value:
    def __add__(self, other):
        if not isinstance(other, Value):
            return Value(self.data + other, (self,), "+")
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        out = Value(other + self.data, (self,), "+")

        def _backward():
            self.grad += out.grad

        out._backward = _backward
        return out

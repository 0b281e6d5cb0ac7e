# wrong: walks over the set _prev, in which a + a stands once, so it gets half
class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            for v in out._prev:
                v.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

# wrong: walks over out._prev, which is a set: in a + a the node stands there once and gets one share instead of two
class Value:
    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            for child in out._prev:
                child.grad += out.grad

        out._backward = _backward
        return out

    def __radd__(self, other):
        return self + other

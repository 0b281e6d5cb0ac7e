# right: own names: the result keeps (input, slope) pairs in .sources and hands on by .pull(), no _prev, no _backward
from numbers import Real


class Value:
    def __add__(self, other):
        if not isinstance(other, (Value, Real)):
            return NotImplemented
        right = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + right.data)
        out.sources = [(self, 1.0), (right, 1.0)]

        def pull():
            for source, local in out.sources:
                source.grad += local * out.grad

        out.pull = pull
        return out

    def __radd__(self, other):
        return self.__add__(other)

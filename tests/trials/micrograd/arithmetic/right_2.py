# right: plain numbers become Values first; then the reflected ones are the direct ones with the sides changed
def _v(x):
    return x if isinstance(x, Value) else Value(x)


class Value:
    def __neg__(self):
        return Value(-1.0) * self

    def __sub__(self, other):
        return self + _v(other) * -1.0

    def __rsub__(self, other):
        return _v(other) - self

    def __truediv__(self, other):
        return self * _v(other) ** -1.0

    def __rtruediv__(self, other):
        return _v(other) / self

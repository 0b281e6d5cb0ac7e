# right: shares worked out first, then given in a loop over a list of pairs; a * a as a case of its own with 2 * a
def _as_value(v):
    if isinstance(v, Value):
        return v
    return Value(float(v))


class Value:
    def __mul__(self, other):
        other = _as_value(other)
        out = Value(self.data * other.data, (self, other), "mul")
        if other is self:
            slopes = [(self, 2 * self.data)]
        else:
            slopes = [(self, other.data), (other, self.data)]

        def hand_back():
            for node, s in slopes:
                node.grad += s * out.grad

        out._backward = hand_back
        return out

    def __rmul__(self, other):
        return _as_value(other) * self

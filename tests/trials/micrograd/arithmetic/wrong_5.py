# wrong: __sub__ turns the other round in place (other.data changes its sign); it should leave other as it is and use a new node
# causes: other_turned_in_place
class Value:
    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        if isinstance(other, Value):
            other.data = -other.data
            return self + other
        return self + (-other)

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * other ** -1

    def __rtruediv__(self, other):
        return Value(other) * self ** -1

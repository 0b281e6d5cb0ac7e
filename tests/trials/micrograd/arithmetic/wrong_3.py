# wrong: __neg__ makes a bare Value of the number, so that -a, a - b and 2 - a pass nothing on to the side turned round
# causes: negation_forgets
class Value:
    def __neg__(self):
        return Value(-self.data)

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * other ** -1

    def __rtruediv__(self, other):
        return Value(other) * self ** -1

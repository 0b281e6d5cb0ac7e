# wrong: 2 - a is worked out on the numbers only, no gradient reaches a
# causes: reflected_difference_forgets
class Value:
    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return Value(other - self.data)

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):
        return other * self**-1

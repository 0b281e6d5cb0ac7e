# wrong: __rtruediv__ says other / self again, which comes straight back to it for ever; it should begin with something made from self
# causes: reflected_quotient_asks_itself
class Value:
    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * other ** -1

    def __rtruediv__(self, other):
        return other / self

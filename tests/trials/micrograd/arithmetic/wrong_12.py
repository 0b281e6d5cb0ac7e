# wrong: -a sets a's gradient instead of adding to it (a - b and 2 - a are right)
# causes: negation_overwrites
class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), "neg")

        def _backward():
            self.grad = -out.grad

        out._backward = _backward
        return out

    def __sub__(self, other):
        return self + other * -1

    def __rsub__(self, other):
        return self * -1 + other

    def __truediv__(self, other):
        return self * other ** -1

    def __rtruediv__(self, other):
        return self ** -1 * other

# wrong: __rsub__ takes other from self as __sub__ does; 2 - a should take a from 2
# causes: reflected_difference_turned_round
class Value:
    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return self - other

    def __truediv__(self, other):
        return self * other ** -1

    def __rtruediv__(self, other):
        return Value(other) * self ** -1

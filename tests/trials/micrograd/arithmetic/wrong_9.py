# wrong: adds 1e-8 to the divisor so that nothing is divided by zero; a quotient by a small number is off
class Value:
    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return (-self) + other

    def __truediv__(self, other):
        return self * (other + 1e-8) ** -1

    def __rtruediv__(self, other):
        return (self + 1e-8) ** -1 * other

# right: a Value as exponent gets NotImplemented, so that Python raises the TypeError; slope kept from building, pow() instead of **
class Value:
    def __pow__(self, exponent):
        if isinstance(exponent, Value):
            return NotImplemented
        out = Value(pow(self.data, exponent), [self], "pow")
        base = self.data

        def push():
            if exponent == 0:
                return
            self.grad = self.grad + out.grad * (exponent * pow(base, exponent - 1))

        out._backward = push
        return out

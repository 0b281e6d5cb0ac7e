from zerotohero.grading.probe import variant


@variant("Value.__pow__")
def value_exponents_too(self, exponent):
    if not isinstance(exponent, Value):
        exponent = Value(exponent)
        both = (self,)
    else:
        both = (self, exponent)
    out = Value(self.data**exponent.data, both, "**")

    def _backward():
        self.grad += out.grad * exponent.data * self.data ** (exponent.data - 1)
        if len(both) == 2:
            exponent.grad += out.grad * out.data * math.log(self.data)

    out._backward = _backward
    return out

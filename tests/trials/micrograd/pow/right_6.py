# right: NotImplemented for anything but a real number, so that Python itself raises TypeError; no slope at exponent 0
from numbers import Real


class Value:
    def __pow__(self, exponent):
        match exponent:
            case Real():
                out = Value(pow(self.data, exponent), (self,), "pow")
            case _:
                return NotImplemented

        def _backward():
            self.grad += (exponent * pow(self.data, exponent - 1) if exponent else 0.0) * out.grad

        out._backward = _backward
        return out

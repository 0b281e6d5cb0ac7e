# wrong: the product with a plain number sets the factor's gradient instead of adding to it (two Values are right)
# causes: overwrites_beside_a_number
class Value:
    def __mul__(self, other):
        if isinstance(other, Value):
            out = Value(self.data * other.data, (self, other), "*")

            def _backward():
                self.grad += other.data * out.grad
                other.grad += self.data * out.grad
        else:
            out = Value(self.data * other, (self,), "*")

            def _backward():
                self.grad = other * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return self * other

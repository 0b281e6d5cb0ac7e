# wrong: 3 * a is worked out on the number only and passes nothing back to a
# causes: right_hand_product_forgets
class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def __rmul__(self, other):
        return Value(other * self.data, (self,), "*")

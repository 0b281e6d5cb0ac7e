from zerotohero.grading.probe import style


@style("Value.__mul__")
def lambda_with_setattr(self, other):
    if isinstance(other, (int, float)):
        other = Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def push(me=self, you=other, result=out):
        me.grad = me.grad + you.data * result.grad
        you.grad = you.grad + me.data * result.grad

    out._backward = push
    return out


@style("Value")
class pairs_in_a_loop:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def push():
            for one, factor in ((self, other.data), (other, self.data)):
                one.grad += factor * out.grad

        out._backward = push
        return out

    __rmul__ = __mul__


@style("Value.__rmul__")
def as_a_value_first(self, other):
    return Value(other) * self

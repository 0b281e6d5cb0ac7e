from zerotohero.grading.probe import style


@style("Value")
class each_with_its_own_gradient:
    def __neg__(self):
        out = Value(-self.data, (self,), "neg")

        def back():
            self.grad -= out.grad

        out._backward = back
        return out

    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), "-")

        def back():
            self.grad += out.grad
            other.grad -= out.grad

        out._backward = back
        return out

    def __rsub__(self, other):
        return Value(other) - self

    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), "/")

        def back():
            self.grad += out.grad / other.data
            other.grad -= out.grad * out.data / other.data

        out._backward = back
        return out

    def __rtruediv__(self, other):
        return Value(other) / self


@style("Value")
class short_ways:
    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -1 * other

    def __rsub__(self, other):
        return -(self - other)

    def __truediv__(self, other):
        return self * pow(other, -1)

    def __rtruediv__(self, other):
        return other * pow(self, -1)


@style("Value")
class as_in_the_repository:
    def __rsub__(self, other):
        return other + (-self)

    def __rtruediv__(self, other):
        return other * self**-1

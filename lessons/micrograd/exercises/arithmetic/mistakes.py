from zerotohero.grading.probe import mistake


@mistake("Value.__neg__")
def negation_forgets(self):
    """`-a` is built from the bare `.data`, so the result does not remember `a`, and no gradient reaches it."""
    return Value(-self.data)


@mistake("Value.__neg__")
def negation_changes_itself(self):
    """`-a` turns `a` itself round, where a new Value is asked for: every later use of `a` sees the wrong sign."""
    self.data = -self.data
    return self


@mistake("Value.__neg__")
def negation_keeps_the_sign(self):
    """`-a` comes out as `a`: multiply by -1."""
    return self * 1


@mistake("Value.__neg__")
def plain_negation(self):
    """`-a` is a plain number, where a new Value is asked for: a number cannot remember what it was made from."""
    return -self.data


@mistake("Value.__sub__")
def difference_forgets(self, other):
    """`a - b` is built from the bare `.data`, so the result does not remember its inputs, and no gradient reaches
    them."""
    other = other if isinstance(other, Value) else Value(other)
    return Value(self.data - other.data)


@mistake("Value.__sub__")
def plain_difference(self, other):
    """`a - b` is a plain number, where a new Value is asked for: a number cannot remember what it was made from."""
    other = other if isinstance(other, Value) else Value(other)
    return self.data - other.data


@mistake("Value.__sub__")
def difference_turned_round(self, other):
    """`a - b` comes out as `b - a`: the sign of every difference is wrong."""
    return (-self) + other


@mistake("Value.__sub__")
def difference_adds(self, other):
    """`a - b` is answered by a sum: the second one must be turned round first."""
    return self + other


@mistake("Value.__sub__")
def plus_for_both(self, other):
    """Both inputs get the gradient with a plus; the one that is taken away moves the result the other way, so its
    share is negative."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data - other.data, (self, other), "-")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__sub__")
def difference_number_not_wrapped(self, other):
    """`a - 2` uses the number as if it were a Value: 2 has no `.data`."""
    out = Value(self.data - other.data, (self, other), "-")

    def _backward():
        self.grad += out.grad
        other.grad -= out.grad

    out._backward = _backward
    return out


@mistake("Value.__sub__")
def difference_overwrites(self, other):
    """The gradients of a difference are assigned (`=`) where they must be accumulated (`+=`): a node used twice keeps
    only its last contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data - other.data, (self, other), "-")

    def _backward():
        self.grad = out.grad
        other.grad = -out.grad

    out._backward = _backward
    return out


@mistake("Value.__rsub__")
def reflected_difference_turned_round(self, other):
    """`2 - a` is answered by `a - 2`: in `__rsub__` the number stands in front, and `self` is taken away from it."""
    return self + (-other)


@mistake("Value.__rsub__")
def reflected_difference_asks_itself(self, other):
    """`other - self` inside `__rsub__` asks the number first, which hands it back to `__rsub__`, without end; make it
    a sum with the Value in it."""
    return other - self


@mistake("Value.__rsub__")
def reflected_difference_forgets(self, other):
    """`2 - a` is built from the bare `.data`, so the result does not remember `a`, and no gradient reaches it."""
    return Value(other - self.data)


@mistake("Value.__rsub__")
def reflected_difference_refused(self, other):
    """`2 - a` is refused: Python asks `a.__rsub__(2)` after the number."""
    return NotImplemented


@mistake("Value.__rsub__")
def reflected_difference_adds(self, other):
    """`2 - a` is answered by a sum: `self` must be turned round first."""
    return self + other


@mistake("Value.__truediv__")
def quotient_forgets(self, other):
    """`a / b` is built from the bare `.data`, so the result does not remember its inputs, and no gradient reaches
    them."""
    other = other if isinstance(other, Value) else Value(other)
    return Value(self.data / other.data)


@mistake("Value.__truediv__")
def quotient_turned_round(self, other):
    """`a / b` comes out as `b / a`: it is the second one that goes under the division, to the power of -1."""
    return other * self**-1


@mistake("Value.__truediv__")
def quotient_multiplies(self, other):
    """`a / b` is answered by a product: the second one needs the power of -1 first."""
    return self * other


@mistake("Value.__truediv__")
def floor_division(self, other):
    """`//` cuts the quotient down to a whole number, and its gradient with it; division is `/`."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data // other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        other.grad -= out.grad * self.data / other.data**2

    out._backward = _backward
    return out


@mistake("Value.__truediv__")
def quotient_sign(self, other):
    """The gradient of what stands under the division has a plus; a larger divisor makes the quotient smaller, so it
    is negative."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        other.grad += out.grad * self.data / other.data**2

    out._backward = _backward
    return out


@mistake("Value.__truediv__")
def quotient_not_squared(self, other):
    """The gradient of what stands under the division is divided by it once; the slope of `1 / x` is `-1 / x ** 2`."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        other.grad -= out.grad * self.data / other.data

    out._backward = _backward
    return out


@mistake("Value.__truediv__")
def quotient_top_forgotten(self, other):
    """The gradient of what stands under the division leaves out what stands above it: the slope of `a / b` by `b` is
    `-a / b ** 2`."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        other.grad -= out.grad / other.data**2

    out._backward = _backward
    return out


@mistake("Value.__truediv__")
def quotient_of_the_top_only(self, other):
    """Only what stands above the division gets a gradient; what stands under it moves the quotient too."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        pass

    out._backward = _backward
    return out


@mistake("Value.__truediv__")
def quotient_number_not_wrapped(self, other):
    """`a / 2` uses the number as if it were a Value: 2 has no `.data`."""
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        other.grad -= out.grad * self.data / other.data**2

    out._backward = _backward
    return out


@mistake("Value.__rtruediv__")
def reflected_quotient_turned_round(self, other):
    """`2 / a` is answered by `a / 2`: in `__rtruediv__` the number stands above, and `self` goes under the division."""
    return self * other**-1


@mistake("Value.__rtruediv__")
def reflected_quotient_asks_itself(self, other):
    """`other / self` inside `__rtruediv__` asks the number first, which hands it back to `__rtruediv__`, without end;
    make it a product with the Value in it."""
    return other / self


@mistake("Value.__rtruediv__")
def reflected_quotient_forgets(self, other):
    """`2 / a` is built from the bare `.data`, so the result does not remember `a`, and no gradient reaches it."""
    return Value(other / self.data)


@mistake("Value.__rtruediv__")
def reflected_quotient_refused(self, other):
    """`2 / a` is refused: Python asks `a.__rtruediv__(2)` after the number."""
    return NotImplemented


@mistake("Value.__rtruediv__")
def reflected_quotient_multiplies(self, other):
    """`2 / a` is answered by a product: `self` needs the power of -1 first."""
    return self * other


@mistake("Value.__rtruediv__")
def number_over_is_lost(self, other):
    """`2 / a` comes out as `1 / a`: the number that stands above is left out."""
    return self**-1


@mistake("Value.__sub__")
def other_turned_in_place(self, other):
    """It changes the sign of `other.data` itself; the Value that is taken away stays as it was, and `-other` is a new one."""
    other = other if isinstance(other, Value) else Value(other)
    other.data = -other.data
    return self + other


@mistake("Value")
class negation_overwrites:
    """`-a` assigns the gradient (`=`) where it must be accumulated (`+=`): what `a` got from elsewhere is lost."""

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


@mistake("Value.__truediv__")
def quotient_overwrites(self, other):
    """`a / b` assigns the gradients (`=`) where they must be accumulated (`+=`): a node that is divided twice keeps only its last
    contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad = out.grad / other.data
        other.grad = -out.grad * self.data / other.data**2

    out._backward = _backward
    return out


@mistake("Value.__truediv__")
def divides_by_the_top(self, other):
    """The divisor's slope is worked out by dividing by the number above, which may be 0. It is `-a / b ** 2`, which divides by `b`
    alone."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data, (self, other), "/")

    def _backward():
        self.grad += out.grad / other.data
        other.grad -= out.grad * out.data**2 / self.data

    out._backward = _backward
    return out

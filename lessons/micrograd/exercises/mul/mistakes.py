from zerotohero.grading.probe import mistake


@mistake("Value.__mul__")
def own_factor_passed_on(self, other):
    """Each input's gradient is multiplied by its own data, where it should be the other's: in a product one factor
    decides how much the other matters."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * self.data
        other.grad += out.grad * other.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def overwrites_the_gradient(self, other):
    """The gradient is assigned (`=`) where it must be accumulated (`+=`): `a * a` keeps one half of its gradient
    only."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad = out.grad * other.data
        other.grad = out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def overwrites_on_the_left(self, other):
    """`self.grad` is assigned (`=`) where it must be accumulated (`+=`): a node that stands on the left twice keeps
    only its last contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad = out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def overwrites_on_the_right(self, other):
    """`other.grad` is assigned (`=`) where it must be accumulated (`+=`): a node that stands on the right twice keeps
    only its last contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * other.data
        other.grad = out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def gradient_of_a_sum(self, other):
    """The gradients are those of a sum: `out.grad` is handed on as it is. In a product it must be multiplied by the
    other factor."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def own_gradient_left_out(self, other):
    """The other factor is handed on without `out.grad`: what lies behind the product in a longer expression is lost."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += other.data
        other.grad += self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def added_to_the_own_gradient(self, other):
    """`out.grad` and the other factor are added, where they should be multiplied: slopes along a path multiply."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad + other.data
        other.grad += out.grad + self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def gradient_times_result(self, other):
    """The gradient is multiplied by the product itself, where it should be by the other factor alone."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * out.data
        other.grad += out.grad * out.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def nothing_arrives(self, other):
    """No gradient reaches the inputs. `out` has to keep a function (itself, not the result of calling it) that reads
    `out.grad` when it is called, not before, and adds it, times the other factor's data, to each."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * other.grad
        other.grad += out.grad * self.grad

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def left_input_only(self, other):
    """Only the left factor gets a gradient; both factors move the product, so both get one."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * other.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def right_input_only(self, other):
    """Only the right factor gets a gradient; both factors move the product, so both get one."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def the_data_added(self, other):
    """The data are added, where they should be multiplied; the gradients are a product's."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other))

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def inputs_not_kept(self, other):
    """The product does not keep what it was made from: whoever walks from the result to the inputs stops here, so
    nothing below gets a gradient."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, ())

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def number_not_wrapped(self, other):
    """A plain number is used as if it were a Value: 3 has no `.data`. Turn it into a Value first, as for `+`."""
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def plain_number_returned(self, other):
    """It returns a plain number, where a new Value is asked for: a number cannot remember what it was made from."""
    other = other if isinstance(other, Value) else Value(other)
    return self.data * other.data


@mistake("Value.__mul__")
def changes_itself(self, other):
    """It changes `self` and returns it, where a new Value is asked for: the factor is gone, and its gradient mixes
    with the product's."""
    other = other if isinstance(other, Value) else Value(other)
    self.data *= other.data
    return self


@mistake("Value.__mul__")
def no_result(self, other):
    """The product is made and not returned: without a `return`, `a * b` is None."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward


@mistake("Value.__mul__")
def passed_on_at_once(self, other):
    """Gradients are filled in while the product is computed; then nobody knows yet how much it matters. Store a
    function that does it when asked."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other))
    self.grad += other.data
    other.grad += self.data
    return out


@mistake("Value.__rmul__")
def no_right_hand_product(self, other):
    """`2 * a` is refused: Python asks `a.__rmul__(2)` after the number. It can be answered by `a * 2`."""
    return NotImplemented


@mistake("Value.__rmul__")
def asks_itself_for_ever(self, other):
    """`other * self` inside `__rmul__` asks the number first, which hands it back to `__rmul__`, without end; put the
    Value first."""
    return other * self


@mistake("Value.__rmul__")
def right_hand_product_forgets(self, other):
    """`2 * a` is built from the bare `.data`, so the result does not remember `a`, and no gradient reaches it."""
    return Value(other * self.data)


@mistake("Value.__rmul__")
def right_hand_adds(self, other):
    """`2 * a` is answered by a sum; `__rmul__` should multiply."""
    return self + other


@mistake("Value.__mul__")
def own_factor_on_the_left(self, other):
    """`self.grad` gets `out.grad` times its own data, where it should be the other's: in a product one factor decides
    how much the other matters."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad * self.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def own_factor_on_the_right(self, other):
    """`other.grad` gets `out.grad` times its own data, where it should be the other's: in a product one factor
    decides how much the other matters."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * other.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def sum_gradient_on_the_left(self, other):
    """`self.grad` gets `out.grad` as it is, as in a sum; in a product it must be multiplied by the other factor's
    data."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def sum_gradient_on_the_right(self, other):
    """`other.grad` gets `out.grad` as it is, as in a sum; in a product it must be multiplied by the other factor's
    data."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def divided_by_the_other(self, other):
    """`out.grad` is divided by the other factor, where it must be multiplied: the larger the other is, the more a
    step here matters."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad / other.data
        other.grad += out.grad / self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def only_whole_numbers_wrapped(self, other):
    """Only whole numbers are turned into Values: `a * 2.5` meets a float, which has no `.data`. Ask whether it is a
    Value instead."""
    if isinstance(other, int):
        other = Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def other_from_the_result(self, other):
    """The other factor is worked out as `out / own`, which divides by zero when a factor is 0; its own `.data` is there."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.data / self.data * out.grad
        other.grad += out.data / other.data * out.grad

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def one_left_out(self, other):
    """Where the right side holds 1, the left side itself is returned, so the one gets no gradient. It is a Value like any other,
    and what decides its gradient is the other factor."""
    other = other if isinstance(other, Value) else Value(other)
    if other.data == 1:
        return self
    out = Value(self.data * other.data, (self, other), "*")

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def overwrites_beside_a_number(self, other):
    """Beside a plain number the gradient is assigned (`=`) where it must be accumulated (`+=`): what the Value got from elsewhere
    is lost."""
    if isinstance(other, Value):
        out = Value(self.data * other.data, (self, other), "*")
    else:
        out = Value(self.data * other, (self,), "*")

    def _backward():
        if isinstance(other, Value):
            self.grad += out.grad * other.data
            other.grad += out.grad * self.data
        else:
            self.grad = out.grad * other

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def only_left_input_kept(self, other):
    """Only the left input is kept among what the product was made from: nothing below the right one gets a gradient."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self,), "*")

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.__mul__")
def only_right_input_kept(self, other):
    """Only the right input is kept among what the product was made from: nothing below the left one gets a gradient."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (other,), "*")

    def _backward():
        self.grad += out.grad * other.data
        other.grad += out.grad * self.data

    out._backward = _backward
    return out

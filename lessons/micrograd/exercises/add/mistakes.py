from zerotohero.grading.probe import mistake


@mistake("Value.__add__")
def overwrites_the_gradient(self, other):
    """The gradient is assigned (`=`) where it must be accumulated (`+=`): a node used twice keeps only its last
    contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad = out.grad
        other.grad = out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def overwrites_on_the_left(self, other):
    """`self.grad` is assigned (`=`) where it must be accumulated (`+=`): a node that stands on the left twice keeps only its
    last contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad = out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def overwrites_on_the_right(self, other):
    """`other.grad` is assigned (`=`) where it must be accumulated (`+=`): a node that stands on the right keeps only its last
    contribution."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad = out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def left_input_only(self, other):
    """Only the left input gets a gradient; in a sum both inputs move the result, so both get one."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def right_input_only(self, other):
    """Only the right input gets a gradient; in a sum both inputs move the result, so both get one."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def own_gradient_left_out(self, other):
    """Each input gets 1, where it should get `1 * out.grad`: what lies behind `out` in a longer expression is lost."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += 1.0
        other.grad += 1.0

    out._backward = _backward
    return out


@mistake("Value.__add__")
def gradient_of_a_product(self, other):
    """The gradients are those of a product: the other input's data times `out.grad`. In a sum each input moves the result one
    to one."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += other.data * out.grad
        other.grad += self.data * out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def gradient_times_own_data(self, other):
    """Each input's gradient is multiplied by its own data; in a sum each input moves the result one to one, whatever its
    size."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += self.data * out.grad
        other.grad += other.data * out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def gradient_times_result(self, other):
    """`out.data` is handed on where `out.grad` belongs: the inputs get the sum itself, not how much it matters."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.data
        other.grad += out.data

    out._backward = _backward
    return out


@mistake("Value.__add__")
def gradient_shared_out(self, other):
    """The gradient is split in halves between the inputs; each of them moves the result one to one, so each gets all of
    it."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad / 2
        other.grad += out.grad / 2

    out._backward = _backward
    return out


@mistake("Value.__add__")
def nothing_arrives(self, other):
    """No gradient reaches the inputs. `out` has to keep a function (itself, not the result of calling it) that reads
    `out.grad` when it is called, not before, and hands it to both."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward()
    return out


@mistake("Value.__add__")
def passed_on_at_once(self, other):
    """Gradients are filled in while the sum is computed; then nobody knows yet how much the sum matters. Store a function
    that does it when asked."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")
    self.grad += 1.0
    other.grad += 1.0
    return out


@mistake("Value.__add__")
def inputs_not_kept(self, other):
    """The sum does not keep what it was made from: whoever walks from the result to the inputs stops here, so nothing below
    gets a gradient."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data)

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def only_left_input_kept(self, other):
    """Only the left input is kept among what the sum was made from: nothing below the right one gets a gradient."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self,), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def number_not_wrapped(self, other):
    """A plain number is used as if it were a Value: 3 has no `.data`. Turn it into a Value first."""
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def plain_number_returned(self, other):
    """It returns a plain number, where a new Value is asked for: a number cannot remember what it was made from."""
    other = other if isinstance(other, Value) else Value(other)
    return self.data + other.data


@mistake("Value.__add__")
def changes_itself(self, other):
    """It changes `self` and returns it, where a new Value is asked for: the input is gone, and its gradient mixes with the
    sum's."""
    other = other if isinstance(other, Value) else Value(other)
    self.data += other.data
    return self


@mistake("Value.__add__")
def no_result(self, other):
    """The sum is made and not returned: without a `return`, `a + b` is None."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward


@mistake("Value.__add__")
def adds_the_gradients(self, other):
    """`.grad` is added up where `.data` belongs: the sum of two fresh Values comes out as 0."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.grad + other.grad, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__radd__")
def no_right_hand_addition(self, other):
    """`1 + a` is refused: Python asks `a.__radd__(1)` after the number, and `sum()` begins with `0 + a`. It can be answered by
    `a + 1`."""
    return NotImplemented


@mistake("Value.__radd__")
def asks_itself_for_ever(self, other):
    """`other + self` inside `__radd__` asks the number first, which hands it back to `__radd__`, without end; put the Value
    first."""
    return other + self


@mistake("Value.__radd__")
def right_hand_sum_forgets(self, other):
    """`1 + a` is built from the bare `.data`, so the result does not remember `a`, and no gradient reaches it."""
    return Value(other + self.data)


@mistake("Value.__add__")
def only_whole_numbers_wrapped(self, other):
    """Only whole numbers are turned into Values: `a + 2.5` meets a float, which has no `.data`. Ask whether it is a
    Value instead."""
    if isinstance(other, int):
        other = Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def right_share_times_its_data(self, other):
    """`other.grad` gets `out.grad` times the input's own data; in a sum each input moves the result one to one,
    whatever its size."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad * other.data

    out._backward = _backward
    return out


@mistake("Value.__add__")
def left_share_times_its_data(self, other):
    """`self.grad` gets `out.grad` times the input's own data; in a sum each input moves the result one to one,
    whatever its size."""
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad * self.data
        other.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.__add__")
def zero_left_out(self, other):
    """Where the right side holds 0, the left side itself is returned, so the zero gets no gradient. It is a Value like any other:
    a bias often begins at 0, and would stay there."""
    other = other if isinstance(other, Value) else Value(other)
    if other.data == 0:
        return self
    out = Value(self.data + other.data, (self, other), "+")

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out

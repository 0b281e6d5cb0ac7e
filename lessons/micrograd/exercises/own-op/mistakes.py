from zerotohero.grading.probe import mistake


@mistake("Value.sigmoid")
def slope_from_the_input(self):
    """The slope is worked out as `x * (1 - x)` from the input; it is `s * (1 - s)` from the result."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * self.data * (1 - self.data)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def slope_of_tanh(self):
    """The slope is tanh's, `1 - s ** 2`; the sigmoid's is `s * (1 - s)`."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * (1 - s * s)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def one_factor_of_the_slope(self):
    """Only `1 - s` is used; the slope is `s * (1 - s)`."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * (1 - s)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def other_factor_of_the_slope(self):
    """Only `s` is used; the slope is `s * (1 - s)`."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * s

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def own_gradient_left_out(self):
    """The slope is handed on without `out.grad`: what lies behind it in a longer expression is lost."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += s * (1 - s)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def overwrites_the_gradient(self):
    """The gradient is assigned (`=`) where it must be accumulated (`+=`): a node used twice keeps only its last
    contribution."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad = out.grad * s * (1 - s)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def input_not_kept(self):
    """sigmoid does not keep what it was made from: whoever walks from the result to the inputs stops here."""
    s = 1 / (1 + math.exp(-self.data))
    out = Value(s, (), "sigmoid")

    def _backward():
        self.grad += out.grad * s * (1 - s)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def sign_of_the_exponent(self):
    """The exponent has the wrong sign, so it falls where it should rise: it is `e^-x` below the division."""
    s = 1 / (1 + math.exp(self.data))
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * s * (1 - s)

    out._backward = _backward
    return out


@mistake("Value.sigmoid")
def tanh_for_sigmoid(self):
    """This is tanh, which runs from -1 to 1; the sigmoid runs from 0 to 1."""
    s = math.tanh(self.data)
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * (1 - s * s)

    out._backward = _backward
    return out


@mistake("gradcheck")
def no_absolute_value(f, xs, h=1e-6):
    """The sign of the differences is kept, so a gradient that is too small comes out as negative or is not the
    largest; take their absolute values."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return max(value.grad - slope(plain, xs, i, h) for i, value in enumerate(values))


@mistake("gradcheck")
def other_sign_and_no_absolute_value(f, xs, h=1e-6):
    """The sign of the differences is kept, so a gradient that is too large comes out as negative or is not the
    largest; take their absolute values."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return max(slope(plain, xs, i, h) - value.grad for i, value in enumerate(values))


@mistake("gradcheck")
def summed_differences(f, xs, h=1e-6):
    """The differences are added up; asked for is the largest of them."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return sum(abs(value.grad - slope(plain, xs, i, h)) for i, value in enumerate(values))


@mistake("gradcheck")
def mean_difference(f, xs, h=1e-6):
    """The differences are averaged, which hides one that is wrong among many that are right; asked for is the
    largest."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return sum(abs(value.grad - slope(plain, xs, i, h)) for i, value in enumerate(values)) / len(xs)


@mistake("gradcheck")
def smallest_difference(f, xs, h=1e-6):
    """The smallest difference is returned; one right input would hide all wrong ones. Asked for is the largest."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return min(abs(value.grad - slope(plain, xs, i, h)) for i, value in enumerate(values))


@mistake("gradcheck")
def first_input_only(f, xs, h=1e-6):
    """Only the first input is compared; a wrong gradient of another one goes unseen."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return abs(values[0].grad - slope(plain, xs, 0, h))


@mistake("gradcheck")
def last_input_only(f, xs, h=1e-6):
    """Only the last input is compared; a wrong gradient of another one goes unseen."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return abs(values[-1].grad - slope(plain, xs, len(xs) - 1, h))


@mistake("gradcheck")
def values_used_again(f, xs, h=1e-6):
    """The same Values are used for every input, with a `backward()` each: their gradients add up. Call it once, or
    make fresh ones."""
    values = [Value(x) for x in xs]
    worst = 0.0

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    for i, value in enumerate(values):
        f(values).backward()
        worst = max(worst, abs(value.grad - slope(plain, xs, i, h)))
    return worst


@mistake("gradcheck")
def own_step(f, xs, h=1e-6):
    """`h` is not handed on to `slope`, which then measures with its own."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return max(abs(value.grad - slope(plain, xs, i)) for i, value in enumerate(values))


@mistake("gradcheck")
def backward_forgotten(f, xs, h=1e-6):
    """`backward()` is never called, so every gradient is still 0 and the whole slope counts as a difference."""
    values = [Value(x) for x in xs]
    f(values)

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return max(abs(value.grad - slope(plain, xs, i, h)) for i, value in enumerate(values))


@mistake("gradcheck")
def plain_numbers_given_to_f(f, xs, h=1e-6):
    """`f` is handed plain numbers when it is measured; it takes Values, and what it returns has `.data`."""
    values = [Value(x) for x in xs]
    f(values).backward()
    return max(abs(value.grad - slope(lambda numbers: f(numbers).data, xs, i, h)) for i, value in enumerate(values))


@mistake("gradcheck")
def a_verdict_returned(f, xs, h=1e-6):
    """It returns True or False; asked for is by how much the two differ."""
    values = [Value(x) for x in xs]
    f(values).backward()

    def plain(numbers):
        return f([Value(number) for number in numbers]).data

    return max(abs(value.grad - slope(plain, xs, i, h)) for i, value in enumerate(values)) < 1e-4


@mistake("Value.sigmoid")
def cut_off(self):
    """The result is kept away from 0 and 1, so all inputs further out come out alike; the sigmoid goes on towards both."""
    s = min(max(1 / (1 + math.exp(-self.data)), 1e-3), 1 - 1e-3)
    out = Value(s, (self,), "sigmoid")

    def _backward():
        self.grad += out.grad * s * (1 - s)

    out._backward = _backward
    return out

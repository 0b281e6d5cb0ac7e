from zerotohero.grading.probe import mistake


@mistake("Value.tanh")
def tanh_slope_from_the_input(self):
    """The slope is worked out as `1 - x ** 2` from the input; it is `1 - t ** 2` from the result of tanh."""
    t = math.tanh(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += out.grad * (1 - self.data**2)

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tanh_slope_not_squared(self):
    """The slope is worked out as `1 - t`; the result of tanh must be squared: `1 - t ** 2`."""
    t = math.tanh(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += out.grad * (1 - t)

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tanh_square_of_the_difference(self):
    """The slope is worked out as `(1 - t) ** 2`; only the result of tanh is squared: `1 - t ** 2`."""
    t = math.tanh(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += out.grad * (1 - t) ** 2

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tanh_overwrites(self):
    """tanh's gradient is assigned (`=`) where it must be accumulated (`+=`): a node used twice keeps only its last
    contribution."""
    t = math.tanh(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad = out.grad * (1 - t**2)

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tanh_own_gradient_left_out(self):
    """tanh hands its slope on without `out.grad`: what lies behind it in a longer expression is lost."""
    t = math.tanh(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += 1 - t**2

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tanh_of_half(self):
    """`(e^x - 1) / (e^x + 1)` is the tanh of half of x; the exponent must be `2 * x`."""
    t = math.tanh(self.data / 2)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += out.grad * (1 - t**2)

    out._backward = _backward
    return out


@mistake("Value.tanh")
def sigmoid_for_tanh(self):
    """This is the sigmoid, which runs from 0 to 1; tanh runs from -1 to 1: `(e^2x - 1) / (e^2x + 1)`."""
    t = 1 / (1 + math.exp(-self.data))
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += out.grad * t * (1 - t)

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tangent_for_tanh(self):
    """`math.tan` is the tangent of an angle; the hyperbolic tangent is `math.tanh`."""
    t = math.tan(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += out.grad * (1 - t**2)

    out._backward = _backward
    return out


@mistake("Value.tanh")
def tanh_nothing_arrives(self):
    """No gradient reaches the input of tanh. `out` has to keep a function (itself, not the result of calling it) that
    reads `out.grad` when it is called, not before, and adds its share to `self.grad`."""
    t = math.tanh(self.data)
    out = Value(t, (self,), "tanh")

    def _backward():
        self.grad += 0.0

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_slope_from_the_input(self):
    """The slope is taken from the input; exp is its own slope, so it is the result, `out.data`."""
    out = Value(math.exp(self.data), (self,), "exp")

    def _backward():
        self.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_overwrites(self):
    """exp's gradient is assigned (`=`) where it must be accumulated (`+=`): a node used twice keeps only its last
    contribution."""
    out = Value(math.exp(self.data), (self,), "exp")

    def _backward():
        self.grad = out.grad * out.data

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_own_gradient_left_out(self):
    """exp hands its slope on without `out.grad`: what lies behind it in a longer expression is lost."""
    out = Value(math.exp(self.data), (self,), "exp")

    def _backward():
        self.grad += out.data

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_slope_left_out(self):
    """`out.grad` is handed on as it is; it must be multiplied by exp's slope, which is `out.data`."""
    out = Value(math.exp(self.data), (self,), "exp")

    def _backward():
        self.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_power_rule(self):
    """The power rule is for a base that moves; here the exponent moves, and exp is its own slope."""
    out = Value(math.exp(self.data), (self,), "exp")

    def _backward():
        self.grad += out.grad * self.data * math.exp(self.data - 1)

    out._backward = _backward
    return out


@mistake("Value.exp")
def two_to_the_power(self):
    """It raises 2, where e is asked for: `math.exp`."""
    out = Value(2.0**self.data, (self,), "exp")

    def _backward():
        self.grad += out.grad * out.data

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_nothing_arrives(self):
    """No gradient reaches the input of exp. `out` has to keep a function (itself, not the result of calling it) that
    reads `out.grad` when it is called, not before, and adds its share to `self.grad`."""
    out = Value(math.exp(self.data), (self,), "exp")

    def _backward():
        self.grad += 0.0

    out._backward = _backward
    return out


@mistake("Value.log")
def log_slope_is_the_input(self):
    """The slope is taken as `x`; the logarithm's is `1 / x`: it flattens where x is large."""
    out = Value(math.log(self.data), (self,), "log")

    def _backward():
        self.grad += out.grad * self.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_slope_from_the_result(self):
    """The slope is worked out from the result; it is `1 / x`, from the input."""
    out = Value(math.log(self.data), (self,), "log")

    def _backward():
        self.grad += out.grad / out.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_overwrites(self):
    """log's gradient is assigned (`=`) where it must be accumulated (`+=`): a node used twice keeps only its last
    contribution."""
    out = Value(math.log(self.data), (self,), "log")

    def _backward():
        self.grad = out.grad / self.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_own_gradient_left_out(self):
    """log hands its slope on without `out.grad`: what lies behind it in a longer expression is lost."""
    out = Value(math.log(self.data), (self,), "log")

    def _backward():
        self.grad += 1 / self.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_to_base_ten(self):
    """This is the logarithm to base 10; asked for is the natural one: `math.log`."""
    out = Value(math.log10(self.data), (self,), "log")

    def _backward():
        self.grad += out.grad / self.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_to_base_two(self):
    """This is the logarithm to base 2; asked for is the natural one: `math.log`."""
    out = Value(math.log2(self.data), (self,), "log")

    def _backward():
        self.grad += out.grad / self.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_sign(self):
    """The slope is `-1 / x`; a logarithm rises, so it is `1 / x`."""
    out = Value(math.log(self.data), (self,), "log")

    def _backward():
        self.grad += -out.grad / self.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_nothing_arrives(self):
    """No gradient reaches the input of log. `out` has to keep a function (itself, not the result of calling it) that
    reads `out.grad` when it is called, not before, and adds its share to `self.grad`."""
    out = Value(math.log(self.data), (self,), "log")

    def _backward():
        self.grad += 0.0

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_open_below_zero(self):
    """relu passes its gradient on even where the input is negative; there the result does not move, so nothing must
    pass."""
    out = Value(max(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad += out.grad

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_overwrites(self):
    """relu's gradient is assigned (`=`) where it must be accumulated (`+=`): a node used twice keeps only its last
    contribution."""
    out = Value(max(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad = out.grad * (out.data > 0)

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_own_gradient_left_out(self):
    """relu hands on 1 without `out.grad`: what lies behind it in a longer expression is lost."""
    out = Value(max(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad += float(out.data > 0)

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_gradient_times_input(self):
    """The gradient is multiplied by the input; where it is positive, relu moves one to one, so `out.grad` passes as
    it is."""
    out = Value(max(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad += out.grad * out.data

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_by_the_gradients_sign(self):
    """It asks whether the gradient is positive; what decides is whether the input is."""
    out = Value(max(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad += out.grad if out.grad > 0 else 0.0

    out._backward = _backward
    return out


@mistake("Value.relu")
def leaky_relu(self):
    """Below zero it lets a little through, as a leaky relu does; relu gives exactly 0 there, and so is its slope."""
    out = Value(self.data if self.data > 0 else 0.01 * self.data, (self,), "relu")

    def _backward():
        self.grad += out.grad * (1 if self.data > 0 else 0.01)

    out._backward = _backward
    return out


@mistake("Value.relu")
def absolute_value(self):
    """Below zero it gives the absolute value; relu gives 0 there."""
    out = Value(abs(self.data), (self,), "relu")

    def _backward():
        self.grad += out.grad * (1 if self.data > 0 else -1)

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_turned_round(self):
    """It keeps the negative side and cuts off the positive one; `max(0, x)` keeps what is positive."""
    out = Value(min(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad += out.grad * (self.data < 0)

    out._backward = _backward
    return out


@mistake("Value.relu")
def capped_at_one(self):
    """It also cuts off above 1; relu lets everything positive through as it is."""
    out = Value(min(1.0, max(0.0, self.data)), (self,), "relu")

    def _backward():
        self.grad += out.grad * (0 < self.data < 1)

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_nothing_arrives(self):
    """No gradient reaches the input of relu. `out` has to keep a function (itself, not the result of calling it) that
    reads `out.grad` when it is called, not before, and adds its share to `self.grad`."""
    out = Value(max(0.0, self.data), (self,), "relu")

    def _backward():
        self.grad += 0.0

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_changes_itself(self):
    """relu cuts off `self` and returns it, where a new Value is asked for: the input is gone."""
    self.data = max(0.0, self.data)
    return self


@mistake("Value.tanh")
def tanh_input_not_kept(self):
    """tanh does not keep what it was made from: whoever walks from the result to the inputs stops here, so nothing
    below gets a gradient."""
    out = Value(math.tanh(self.data))

    def _backward():
        self.grad += out.grad * (1 - out.data**2)

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_input_not_kept(self):
    """exp does not keep what it was made from: whoever walks from the result to the inputs stops here, so nothing
    below gets a gradient."""
    out = Value(math.exp(self.data))

    def _backward():
        self.grad += out.grad * out.data

    out._backward = _backward
    return out


@mistake("Value.log")
def log_input_not_kept(self):
    """log does not keep what it was made from: whoever walks from the result to the inputs stops here, so nothing
    below gets a gradient."""
    out = Value(math.log(self.data))

    def _backward():
        self.grad += out.grad * 1 / self.data

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_input_not_kept(self):
    """relu does not keep what it was made from: whoever walks from the result to the inputs stops here, so nothing
    below gets a gradient."""
    out = Value(max(0.0, self.data))

    def _backward():
        self.grad += out.grad * (out.data > 0)

    out._backward = _backward
    return out


@mistake("Value.exp")
def exp_cut_off(self):
    """exp cuts large inputs off before it raises e to their power, so two that differ come out alike; every number that a float
    holds should come out as it is."""
    out = Value(math.exp(min(self.data, 20.0)), (self,), "exp")

    def _backward():
        self.grad += out.grad * out.data

    out._backward = _backward
    return out


@mistake("Value.relu")
def relu_capped_further_out(self):
    """relu also cuts off above some number, as relu6 does; it lets everything positive through as it is."""
    out = Value(min(max(self.data, 0.0), 6.0), (self,), "relu")

    def _backward():
        self.grad += out.grad * (0 < self.data < 6)

    out._backward = _backward
    return out

from zerotohero.grading.probe import mistake


@mistake("Value.__pow__")
def exponent_not_lowered(self, exponent):
    """The exponent comes down as a factor but is not lowered by one above: the slope of `x ** n` is `n * x ** (n -
    1)`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * exponent * self.data**exponent

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def factor_forgotten(self, exponent):
    """The exponent is lowered by one, but does not come down as a factor: the slope of `x ** n` is `n * x ** (n -
    1)`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def lowered_factor(self, exponent):
    """The factor that comes down is already lowered by one: the slope of `x ** n` is `n * x ** (n - 1)`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * (exponent - 1) * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def exponent_times_base(self, exponent):
    """The slope is taken as the exponent times the base, which holds for squares only: it is `n * x ** (n - 1)`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * exponent * self.data

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def own_gradient_left_out(self, exponent):
    """The slope is handed on without `out.grad`: what lies behind the power in a longer expression is lost."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def overwrites_the_gradient(self, exponent):
    """The gradient is assigned (`=`) where it must be accumulated (`+=`): a node used in two powers keeps only its
    last contribution."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad = out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def gradient_of_an_exponential(self, exponent):
    """The slope is that of an exponential, where the exponent moves; here the base moves, and the slope is `n * x **
    (n - 1)`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * out.data * math.log(self.data)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def exponent_made_whole(self, exponent):
    """The exponent is cut to a whole number: `a ** 0.5` becomes `a ** 0`, and roots and `a ** 2.5` come out wrong."""
    if isinstance(exponent, Value):
        raise TypeError
    exponent = int(exponent)
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def repeated_multiplication(self, exponent):
    """It multiplies in a loop of `range(exponent)`, which knows whole exponents only; `self.data ** exponent` knows
    them all."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(1.0)
    for _ in range(exponent):
        out = out * self
    return out


@mistake("Value.__pow__")
def nothing_arrives(self, exponent):
    """No gradient reaches the base. `out` has to keep a function (itself, not the result of calling it) that reads
    `out.grad` when it is called, not before, and adds its share to `self.grad`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        pass

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def plain_number_returned(self, exponent):
    """It returns a plain number, where a new Value is asked for: a number cannot remember what it was made from."""
    if isinstance(exponent, Value):
        raise TypeError
    return self.data**exponent


@mistake("Value.__pow__")
def changes_itself(self, exponent):
    """It changes `self` and returns it, where a new Value is asked for: the base is gone, and its gradient mixes with
    the result's."""
    if isinstance(exponent, Value):
        raise TypeError
    self.data **= exponent
    return self


@mistake("Value.__pow__")
def turned_round(self, exponent):
    """It raises the exponent to the power of the base: `a ** 2` asks for the base `a` to the power of 2."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(exponent**self.data if exponent > 0 else 0.0, (self,))

    def _backward():
        self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def times_the_exponent(self, exponent):
    """It multiplies by the exponent, where it should raise to its power."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data * exponent, (self,))

    def _backward():
        self.grad += out.grad * exponent

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def no_result(self, exponent):
    """The power is made and not returned: without a `return`, `a ** 2` is None."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward


@mistake("Value.__pow__")
def exponents_gradient_lost(self, exponent):
    """A Value as the exponent is taken for a plain number: its own gradient silently stays 0. Refuse it, or hand its
    share on too."""
    exponent = exponent.data if isinstance(exponent, Value) else exponent
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def one_taken_from_the_power(self, exponent):
    """`x ** n - 1` takes 1 from the power; the exponent itself is lowered by one: `x ** (n - 1)`."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, (self,))

    def _backward():
        self.grad += out.grad * (exponent * self.data**exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def input_not_kept(self, exponent):
    """The power does not keep what it was made from: whoever walks from the result to the inputs stops here, so
    nothing below gets a gradient."""
    if isinstance(exponent, Value):
        raise TypeError
    out = Value(self.data**exponent, ())

    def _backward():
        self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def through_the_result(self, k):
    """The slope is worked out as `k * out / x`, which divides by zero at `x = 0`; `k * x ** (k - 1)` is 0 there."""
    out = Value(self.data**k, (self,), "**")

    def _backward():
        self.grad += k * out.data / self.data * out.grad

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def begins_with_the_base(self, exponent):
    """Whole powers are multiplied together beginning with the base, so `a ** 0` comes out as `a`; nothing multiplied is 1."""
    out = self
    if isinstance(exponent, int) and exponent >= 0:
        for _ in range(exponent - 1):
            out = out * self
        return out
    out = Value(self.data**exponent, (self,), "**")

    def _backward():
        self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def no_slope_at_zero(self, exponent):
    """A base of 0 gets no gradient, whatever the exponent; the slope of `x ** 1` is 1 everywhere, at 0 too."""
    if not isinstance(exponent, (int, float)):
        raise TypeError
    out = Value(self.data**exponent, (self,), "**")

    def _backward():
        if self.data != 0:
            self.grad += out.grad * exponent * self.data ** (exponent - 1)

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def overwrites_at_minus_one(self, exponent):
    """At the exponent -1 the gradient is assigned (`=`) where it must be accumulated (`+=`): a node that is divided by twice keeps
    only its last contribution."""
    if not isinstance(exponent, (int, float)):
        raise TypeError
    out = Value(self.data**exponent, (self,), "**")

    def _backward():
        share = out.grad * exponent * self.data ** (exponent - 1)
        self.grad = share if exponent == -1 else self.grad + share

    out._backward = _backward
    return out


@mistake("Value.__pow__")
def exponents_share_without_out_grad(self, exponent):
    """A Value as exponent gets its slope without `out.grad`: what lies behind the power in a longer expression is lost."""
    n = exponent.data if isinstance(exponent, Value) else exponent
    out = Value(self.data**n, (self, exponent) if isinstance(exponent, Value) else (self,), "**")

    def _backward():
        self.grad += out.grad * n * self.data ** (n - 1)
        if isinstance(exponent, Value):
            exponent.grad += out.data * math.log(self.data)

    out._backward = _backward
    return out

from zerotohero.grading.probe import style


@style("Value.__pow__")
def asserts_like_the_lecture(self, k):
    assert isinstance(k, (int, float)), "numbers only"
    out = Value(pow(self.data, k), (self,), "pow")

    def step():
        self.grad += k * (self.data ** (k - 1)) * out.grad

    out._backward = step
    return out


@style("Value.__pow__")
def local_slope_first(self, power):
    if hasattr(power, "data"):
        raise ValueError("a plain number, please")
    local = power * self.data ** (power - 1)
    out = Value(self.data**power, [self])
    out._backward = lambda: setattr(self, "grad", self.grad + local * out.grad)
    return out

from zerotohero.grading.probe import mistake


@mistake("Linear")
class turned:
    """The weight is (fan_out, fan_in), as torch's own layer keeps it; asked for is (fan_in, fan_out), which x is multiplied
    with as it is."""

    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = torch.randn((fan_out, fan_in), generator=g) / fan_in**0.5
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        self.out = x @ self.weight.T
        if self.bias is not None:
            self.out = self.out + self.bias
        return self.out


@mistake("Linear")
class bias_though_none_is_asked:
    """With bias=False there is still a bias, and training moves it; then it should be None, and no parameter."""

    def __init__(self, fan_in, fan_out, bias=True, g=None):
        self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5
        self.bias = torch.zeros(fan_out)

    def parameters(self):
        return [self.weight, self.bias]


@mistake("Linear.parameters")
def none_among_them(self):
    """With bias=False there is None among the parameters, which training will stumble over; leave it out."""
    return [self.weight, self.bias]


@mistake("Linear.parameters")
def bias_not_trained(self):
    """The bias is not among the parameters, so training never moves it."""
    return [self.weight]


@mistake("Linear.parameters")
def copies(self):
    """It returns copies: training moves those, and the layer stays as it is. Return the tensors themselves."""
    return [p.clone() for p in ([self.weight] if self.bias is None else [self.weight, self.bias])]


@mistake("Linear.parameters")
def bias_first(self):
    """The bias comes first; asked for is the weight first."""
    return [self.weight] if self.bias is None else [self.bias, self.weight]


@mistake("Linear.__call__")
def bias_not_added(self, x):
    """The bias is not added."""
    self.out = x @ self.weight
    return self.out


@mistake("Linear.__call__")
def two_dimensions_only(self, x):
    """`torch.mm` and `addmm` take two dimensions and no more, and x may have more, as a batch of sequences does; `@` multiplies
    along the last one, whatever stands before it."""
    self.out = torch.mm(x, self.weight)
    if self.bias is not None:
        self.out = self.out + self.bias
    return self.out


@mistake("Linear.__call__")
def not_kept(self, x):
    """What it returns is not kept as `.out`, so nobody can look at it after a step."""
    out = x @ self.weight
    return out if self.bias is None else out + self.bias


@mistake("Linear.__call__")
def kept_before_the_bias(self, x):
    """`.out` is kept before the bias is added; it should be what is returned."""
    self.out = x @ self.weight
    return self.out if self.bias is None else self.out + self.bias


@mistake("Linear.__call__")
def not_returned(self, x):
    """The result is kept and not returned."""
    self.out = x @ self.weight
    if self.bias is not None:
        self.out = self.out + self.bias


@mistake("Linear.__init__")
def not_scaled(self, fan_in, fan_out, bias=True, g=None):
    """The weight is left as drawn, with deviation 1; it should be 1/√fan_in."""
    self.weight = torch.randn((fan_in, fan_out), generator=g)
    self.bias = torch.zeros(fan_out) if bias else None


@mistake("Linear.__init__")
def scaled_by_fan_out(self, fan_in, fan_out, bias=True, g=None):
    """The weight is divided by √fan_out, the number of neurons; what adds up are the inputs of each, so by √fan_in."""
    self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_out**0.5
    self.bias = torch.zeros(fan_out) if bias else None


@mistake("Linear.__init__")
def no_root(self, fan_in, fan_out, bias=True, g=None):
    """The weight is divided by fan_in; a deviation of 1/√fan_in needs its root."""
    self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in
    self.bias = torch.zeros(fan_out) if bias else None


@mistake("Linear.__init__")
def gain_of_tanh(self, fan_in, fan_out, bias=True, g=None):
    """The weight has the gain 5/3; a Linear does not know what stands behind it, so asked for is 1/√fan_in alone."""
    self.weight = torch.randn((fan_in, fan_out), generator=g) * (5 / 3) / fan_in**0.5
    self.bias = torch.zeros(fan_out) if bias else None


@mistake("Linear.__init__")
def bias_drawn(self, fan_in, fan_out, bias=True, g=None):
    """The bias is drawn; it should begin at 0."""
    self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5
    self.bias = torch.randn(fan_out, generator=g) if bias else None


@mistake("Linear.__init__")
def generator_ignored(self, fan_in, fan_out, bias=True, g=None):
    """The generator g is not used, so the same seed gives other weights each time."""
    self.weight = torch.randn((fan_in, fan_out)) / fan_in**0.5
    self.bias = torch.zeros(fan_out) if bias else None


@mistake("Tanh.__call__")
def tanh_not_kept(self, x):
    """What Tanh returns is not kept as `.out`, so nobody can see how saturated it is."""
    return torch.tanh(x)


@mistake("Tanh.__call__")
def sigmoid(self, x):
    """It squashes to between 0 and 1, a sigmoid; tanh goes from -1 to 1."""
    self.out = torch.sigmoid(x)
    return self.out


@mistake("Tanh.parameters")
def out_as_parameter(self):
    """Tanh has nothing that training may move; its parameters are an empty list."""
    return [self.out] if hasattr(self, "out") else None


@mistake("Tanh.__call__")
def tanh_kept_apart(self, x):
    """Tanh keeps a copy that is cut off from what it returns (`.detach()`, `.data`), so no gradient ever comes back to
    `.out`; keep the very tensor that is returned."""
    out = torch.tanh(x)
    self.out = out.detach()
    return out


@mistake("Linear.__call__")
def kept_apart(self, x):
    """Linear keeps a copy that is cut off from what it returns (`.detach()`, `.data`), so no gradient ever comes back to
    `.out`; keep the very tensor that is returned."""
    out = x @ self.weight
    if self.bias is not None:
        out = out + self.bias
    self.out = out.detach()
    return out


@mistake("Linear.__init__")
def generator_ignored_without_a_bias(self, fan_in, fan_out, bias=True, g=None):
    """With `bias=False` the weight is drawn without the generator g, so the same seed gives other weights each time; the
    weight is drawn alike in both cases."""
    self.weight = torch.randn((fan_in, fan_out), generator=g if bias else None) / fan_in**0.5
    self.bias = torch.zeros(fan_out) if bias else None

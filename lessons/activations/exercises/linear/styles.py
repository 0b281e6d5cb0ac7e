from zerotohero.grading.probe import style


@style()
def as_in_the_lecture():
    class Linear:
        def __init__(self, fan_in, fan_out, bias=True, g=None):
            self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5
            self.bias = torch.zeros(fan_out) if bias else None

        def __call__(self, x):
            self.out = x @ self.weight
            if self.bias is not None:
                self.out += self.bias
            return self.out

        def parameters(self):
            return [self.weight] + ([] if self.bias is None else [self.bias])

    class Tanh:
        def __call__(self, x):
            self.out = torch.tanh(x)
            return self.out

        def parameters(self):
            return []


@style()
def as_modules_of_torch():
    class Linear(torch.nn.Module):
        def __init__(self, fan_in, fan_out, bias=True, g=None):
            super().__init__()
            self.weight = torch.nn.Parameter(torch.randn(fan_in, fan_out, generator=g) / math.sqrt(fan_in))
            self.bias = torch.nn.Parameter(torch.zeros(fan_out)) if bias else None

        def forward(self, x):
            self.out = torch.matmul(x, self.weight)
            if self.bias is not None:
                self.out = self.out + self.bias
            return self.out

        def parameters(self):
            return list(super().parameters())

    class Tanh(torch.nn.Module):
        def forward(self, x):
            self.out = x.tanh()
            return self.out

        def parameters(self):
            return []


@style()
def one_list_of_tensors():
    class Linear:
        def __init__(self, fan_in, fan_out, bias=True, g=None):
            self.weight = torch.empty(fan_in, fan_out).normal_(0.0, fan_in**-0.5, generator=g)
            self.bias = torch.zeros((fan_out,)) if bias else None
            self._tensors = [t for t in (self.weight, self.bias) if t is not None]

        def __call__(self, x):
            weight, *bias = self._tensors
            self.out = torch.einsum("...i,io->...o", x, weight) + sum(bias)
            return self.out

        def parameters(self):
            return self._tensors

    class Tanh:
        out = None

        def __call__(self, x):
            e = torch.exp(-2 * x.abs())
            self.out = x.sign() * (1 - e) / (1 + e)
            return self.out

        def parameters(self):
            return list()

from zerotohero.grading.probe import style


@style()
def as_in_the_lecture():
    class BatchNorm1d:
        def __init__(self, dim, eps=1e-5, momentum=0.1):
            self.eps = eps
            self.momentum = momentum
            self.training = True
            self.gamma = torch.ones(dim)
            self.beta = torch.zeros(dim)
            self.running_mean = torch.zeros(dim)
            self.running_var = torch.ones(dim)

        def __call__(self, x):
            if self.training:
                if x.ndim == 2:
                    dim = 0
                elif x.ndim == 3:
                    dim = (0, 1)
                xmean = x.mean(dim, keepdim=True)
                xvar = x.var(dim, keepdim=True)
            else:
                xmean = self.running_mean
                xvar = self.running_var
            xhat = (x - xmean) / torch.sqrt(xvar + self.eps)
            self.out = self.gamma * xhat + self.beta
            if self.training:
                with torch.no_grad():
                    self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
                    self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
            return self.out

        def parameters(self):
            return [self.gamma, self.beta]


@style("BatchNorm1d.__call__")
def as_one_long_batch(self, x):
    flat = x.reshape(-1, x.shape[-1])
    if not self.training:
        flat = (flat - self.running_mean) * (self.running_var + self.eps) ** -0.5
    else:
        n = len(flat)
        mean = flat.sum(0) / n
        var = ((flat - mean) ** 2).sum(0) / (n - 1)
        self.running_mean += self.momentum * (mean.detach() - self.running_mean)
        self.running_var += self.momentum * (var.detach() - self.running_var)
        flat = (flat - mean) * (var + self.eps) ** -0.5
    self.out = (flat * self.gamma + self.beta).view(x.shape)
    return self.out


@style("BatchNorm1d.__call__")
def with_eps_outside_the_root(self, x):
    mean, deviation = self.running_mean, torch.sqrt(self.running_var)
    if self.training:
        dims = (0,) if x.ndim == 2 else (0, 1)
        var, mean = torch.var_mean(x, dim=dims)
        deviation = var.sqrt()
        self.running_mean = torch.lerp(self.running_mean, mean.detach(), self.momentum)
        self.running_var = torch.lerp(self.running_var, var.detach(), self.momentum)
    self.out = torch.addcmul(self.beta, self.gamma, (x - mean) / (deviation + self.eps))
    return self.out


@style()
def built_on_that_of_layers():
    import makemore.layers

    class BatchNorm1d(makemore.layers.BatchNorm1d):
        def __call__(self, x):
            self.out = super().__call__(x.reshape(-1, x.shape[-1])).view(x.shape)
            return self.out


@style()
def as_a_module_of_torch():
    class BatchNorm1d(torch.nn.Module):
        def __init__(self, dim, eps=1e-5, momentum=0.1):
            super().__init__()
            self.eps, self.momentum = eps, momentum
            self.gamma = torch.nn.Parameter(torch.ones(dim))
            self.beta = torch.nn.Parameter(torch.zeros(dim))
            self.register_buffer("running_mean", torch.zeros(dim))
            self.register_buffer("running_var", torch.ones(dim))

        def forward(self, x):
            turned = x.transpose(1, 2) if x.ndim == 3 else x
            out = torch.nn.functional.batch_norm(
                turned,
                self.running_mean,
                self.running_var,
                self.gamma,
                self.beta,
                self.training,
                self.momentum,
                self.eps,
            )
            self.out = out.transpose(1, 2) if x.ndim == 3 else out
            return self.out

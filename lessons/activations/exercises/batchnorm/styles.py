from zerotohero.grading.probe import style


@style("BatchNorm1d")
class as_in_the_lecture:
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
            xmean = x.mean(0, keepdim=True)
            xvar = x.var(0, keepdim=True)
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
def in_place_statistics(self, x):
    mean, var = self.running_mean, self.running_var
    if self.training:
        var, mean = torch.var_mean(x, 0)
        with torch.no_grad():
            self.running_mean.lerp_(mean, self.momentum)
            self.running_var.lerp_(var, self.momentum)
    self.out = (x - mean) * (var + self.eps) ** -0.5 * self.gamma + self.beta
    return self.out


@style("BatchNorm1d.__call__")
def detached_and_eps_outside(self, x):
    mean = x.mean(0) if self.training else self.running_mean
    std = x.std(0) if self.training else self.running_var.sqrt()
    if self.training:
        self.running_mean = self.running_mean + self.momentum * (mean.detach() - self.running_mean)
        self.running_var = self.running_var + self.momentum * (std.detach() ** 2 - self.running_var)
    self.out = self.gamma * ((x - mean) / (std + self.eps)) + self.beta
    return self.out


@style("BatchNorm1d.__call__")
def without_eps(self, x):
    if self.training:
        xmean = x.sum(0) / x.shape[0]
        xvar = ((x - xmean) ** 2).sum(0) / (x.shape[0] - 1)
        self.running_mean = ((1 - self.momentum) * self.running_mean + self.momentum * xmean).detach()
        self.running_var = ((1 - self.momentum) * self.running_var + self.momentum * xvar).detach()
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / xvar.sqrt() + self.beta
    return self.out


@style("BatchNorm1d")
class rows_of_statistics:
    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.eps, self.momentum, self.training = eps, momentum, True
        self.gamma, self.beta = torch.ones((1, dim)), torch.zeros((1, dim))
        self.running_mean, self.running_var = torch.zeros((1, dim)), torch.ones((1, dim))

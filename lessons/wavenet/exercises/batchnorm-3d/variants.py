from zerotohero.grading.probe import variant


@variant("BatchNorm1d.__call__")
def as_torch_does(self, x):
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims, unbiased=False)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(dims)
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@variant("BatchNorm1d.__call__")
def divided_by_n(self, x):
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims, unbiased=False)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out

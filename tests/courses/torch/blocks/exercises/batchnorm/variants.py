from zerotohero.grading.probe import variant


@variant("BatchNorm1d.__call__")
def as_torch(self, x):
    if self.training:
        mean, var = x.mean(0), x.var(0, unbiased=False)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0)
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@variant("BatchNorm1d.__call__")
def biased(self, x):
    if self.training:
        mean, var = x.mean(0), x.var(0, unbiased=False)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta

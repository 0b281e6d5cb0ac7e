from zerotohero.grading.probe import variant


@variant("BatchNorm1d.__call__")
def as_torch(self, x):
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True, unbiased=False)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0, keepdim=True)
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@variant("BatchNorm1d.__call__")
def biased(self, x):
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True, unbiased=False)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out

from zerotohero.grading.probe import style


@style("BatchNorm1d.__call__")
def in_place_statistics(self, x):
    if self.training:
        mean, var = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean.lerp_(mean[0], self.momentum)
            self.running_var.lerp_(var[0], self.momentum)
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) * (var + self.eps) ** -0.5 + self.beta


@style("BatchNorm1d.__call__")
def detached(self, x):
    mean = x.mean(0) if self.training else self.running_mean
    var = x.var(0) if self.training else self.running_var
    if self.training:
        self.running_mean = self.running_mean + self.momentum * (mean.detach() - self.running_mean)
        self.running_var = self.running_var + self.momentum * (var.detach() - self.running_var)
    return self.gamma * ((x - mean) / (var + self.eps).sqrt()) + self.beta


@style("BatchNorm1d.__call__")
def eps_outside(self, x):
    if self.training:
        mean, var = x.mean(0), x.var(0)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / (var.sqrt() + self.eps) + self.beta

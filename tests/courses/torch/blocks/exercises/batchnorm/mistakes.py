from zerotohero.grading.probe import mistake


@mistake("BatchNorm1d.__call__")
def over_the_features(self, x):
    """Mean and variance are taken over each row (dim 1); BatchNorm's are over the batch (dim 0)."""
    if self.training:
        mean, var = x.mean(1, keepdim=True), x.var(1, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * x.mean(1).mean()
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(1).mean()
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@mistake("BatchNorm1d.__call__")
def never_evaluates(self, x):
    """The batch's own statistics are used even with `.training = False`, so an answer depends on its neighbours."""
    mean, var = x.mean(0), x.var(0)
    if self.training:
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@mistake("BatchNorm1d.__call__")
def momentum_swapped(self, x):
    """momentum weighs the old statistics, where it weighs the batch's: they move nine tenths of the way, not one."""
    if self.training:
        mean, var = x.mean(0), x.var(0)
        with torch.no_grad():
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@mistake("BatchNorm1d.__call__")
def statistics_in_the_graph(self, x):
    """The running statistics are kept with their graph, so each batch drags all before it along."""
    if self.training:
        mean, var = x.mean(0), x.var(0)
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@mistake("BatchNorm1d.__call__")
def variance_for_deviation(self, x):
    """It divides by the variance; the standard deviation is its root."""
    if self.training:
        mean, var = x.mean(0), x.var(0)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / (var + self.eps) + self.beta


@mistake("BatchNorm1d.__call__")
def moves_while_evaluating(self, x):
    """The running statistics move even with `.training = False`; evaluation must leave them alone."""
    with torch.no_grad():
        if len(x) > 1:
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * x.mean(0)
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0)
    mean, var = (x.mean(0), x.var(0)) if self.training else (self.running_mean, self.running_var)
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@mistake("BatchNorm1d.parameters")
def beta_forgotten(self):
    """Only gamma is returned; beta is trained too."""
    return [self.gamma]


@mistake("BatchNorm1d.__call__")
def statistics_out_of_the_graph(self, x):
    """The batch's mean and deviation are taken without a graph, so the gradient at `x` leaves out what it does to them."""
    if self.training:
        mean, var = x.mean(0).detach(), x.var(0).detach()
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta

from zerotohero.grading.probe import mistake


@mistake("BatchNorm1d.__call__")
def over_the_features(self, x):
    """Mean and variance are taken over each row (dimension 1), which mixes the units of one example; BatchNorm's are over
    the batch (dimension 0)."""
    if self.training:
        xmean, xvar = x.mean(1, keepdim=True), x.var(1, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean.mean()
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar.mean()
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def over_everything(self, x):
    """One mean and one variance are taken of the whole batch; each unit (column) needs its own."""
    if self.training:
        xmean, xvar = x.mean(), x.var()
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def never_evaluates(self, x):
    """The batch's own statistics are used even with `.training = False`, so an answer depends on its neighbours, and one
    example alone gives NaN."""
    xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
    if self.training:
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def always_by_the_running_ones(self, x):
    """The running statistics are used in training too; there the batch's own are, so that its mean is 0 and its deviation 1."""
    if self.training:
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * x.mean(0)
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0)
    self.out = self.gamma * (x - self.running_mean) / torch.sqrt(self.running_var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def momentum_swapped(self, x):
    """`momentum` weighs the old statistics, where it weighs the batch's: they move nine tenths of the way, not one."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * xmean
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_never_moves(self, x):
    """The running statistics never move, so evaluation normalises with mean 0 and variance 1, which is not at all; each call in
    training moves them a tenth of the way."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        pass
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_are_the_last_ones(self, x):
    """The running statistics are those of the last batch alone; each call should move them a tenth (`momentum`) of the way."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        self.running_mean, self.running_var = xmean.detach(), xvar.detach()
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_in_the_graph(self, x):
    """The running statistics are kept with their graph, so each batch drags all before it along; they are bookkeeping, under
    `no_grad`."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_deviation(self, x):
    """The running variance takes in deviations; it should take in the batch's variance, and the root is taken at the end."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar.sqrt()
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_biased_alone(self, x):
    """The batch is normalised with its variance over n - 1, and the running variance takes in the one over n. Either may be
    used for both, and torch does the opposite; like this, evaluation stretches more than training."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0, unbiased=False)
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def moves_while_evaluating(self, x):
    """The running statistics move even with `.training = False`; evaluation must leave them as they are."""
    with torch.no_grad():
        if len(x) > 1:
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * x.mean(0)
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0)
    xmean, xvar = (x.mean(0), x.var(0)) if self.training else (self.running_mean, self.running_var)
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def divided_by_the_variance(self, x):
    """It divides by the variance; the deviation is its root."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / (xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def mean_left_in(self, x):
    """The mean is not taken off, so the units are stretched and not centred."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * x / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def beta_stretched_too(self, x):
    """beta is added before gamma stretches, so it is stretched too; it comes last."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * ((x - xmean) / torch.sqrt(xvar + self.eps) + self.beta)
    return self.out


@mistake("BatchNorm1d.__call__")
def gamma_and_beta_not_used(self, x):
    """gamma and beta are not used, so training has nothing to stretch and move with."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = (x - xmean) / torch.sqrt(xvar + self.eps)
    return self.out


@mistake("BatchNorm1d.__call__")
def statistics_without_gradient(self, x):
    """The batch's own mean and variance are taken without their graph, so the gradient does not know that they depend on
    every example; only the running ones belong under `no_grad`."""
    if self.training:
        xmean, xvar = x.detach().mean(0, keepdim=True), x.detach().var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def not_kept(self, x):
    """What it returns is not kept as `.out`."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    return self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta


@mistake("BatchNorm1d.parameters")
def beta_not_trained(self):
    """beta is not among the parameters, so training never moves it."""
    return [self.gamma]


@mistake("BatchNorm1d.parameters")
def running_as_parameters(self):
    """The running mean and variance are among the parameters; training must not move them, they are measured."""
    return [self.gamma, self.beta, self.running_mean, self.running_var]


@mistake("BatchNorm1d.__init__")
def begins_in_evaluation(self, dim, eps=1e-5, momentum=0.1):
    """It begins in evaluation; `.training` is True at first."""
    self.eps, self.momentum, self.training = eps, momentum, False
    self.gamma, self.beta = torch.ones(dim), torch.zeros(dim)
    self.running_mean, self.running_var = torch.zeros(dim), torch.ones(dim)


@mistake("BatchNorm1d.__init__")
def gamma_zero(self, dim, eps=1e-5, momentum=0.1):
    """gamma begins at 0, so everything comes out as 0; it begins at 1."""
    self.eps, self.momentum, self.training = eps, momentum, True
    self.gamma, self.beta = torch.zeros(dim), torch.zeros(dim)
    self.running_mean, self.running_var = torch.zeros(dim), torch.ones(dim)


@mistake("BatchNorm1d.__init__")
def variance_begins_at_zero(self, dim, eps=1e-5, momentum=0.1):
    """The running variance begins at 0; it begins at 1, which changes nothing before a batch was seen."""
    self.eps, self.momentum, self.training = eps, momentum, True
    self.gamma, self.beta = torch.ones(dim), torch.zeros(dim)
    self.running_mean, self.running_var = torch.zeros(dim), torch.zeros(dim)


@mistake("BatchNorm1d.__call__")
def gamma_and_beta_exchanged(self, x):
    """gamma and beta are exchanged: gamma stretches and begins at 1, beta is added and begins at 0."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.beta * (x - xmean) / torch.sqrt(xvar + self.eps) + self.gamma
    return self.out


@mistake("BatchNorm1d.__call__")
def a_tenth_whatever_momentum(self, x):
    """The running statistics move a tenth of the way whatever `momentum` is; a tenth is its default alone."""
    if self.training:
        xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = 0.9 * self.running_mean + 0.1 * xmean
            self.running_var = 0.9 * self.running_var + 0.1 * xvar
    else:
        xmean, xvar = self.running_mean, self.running_var
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def mode_never_asked(self, x):
    """`.training` is never asked: in evaluation too the batch's own statistics are used, and the running ones move."""
    xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
    with torch.no_grad():
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
    self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
    return self.out

from zerotohero.grading.probe import mistake


@mistake("BatchNorm1d.__call__")
def a_place_has_its_own(self, x):
    """In three dimensions mean and variance are taken over dimension 0 alone, so each place in time has its own, from B numbers;
    take them over batch and time, (0, 1)."""
    if self.training:
        mean, var = x.mean(0, keepdim=True), x.var(0, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def always_over_both(self, x):
    """Mean and variance are always over dimensions 0 and 1, which in two dimensions are batch *and* channels; there it is
    dimension 0 alone."""
    if self.training:
        mean, var = x.mean((0, 1)), x.var((0, 1))
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def channels_second(self, x):
    """It normalises dimension 1, as torch's own layer does with (B, C, T); here the channels stand last, (B, T, C)."""
    if self.training:
        dims = (0, 2) if x.dim() == 3 else 0
        mean, var = x.mean(dims, keepdim=True), x.var(dims, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def over_time_alone(self, x):
    """In three dimensions mean and variance are over time alone (dimension 1), for each example by itself; the batch belongs to it."""
    if self.training:
        dims = x.dim() - 2
        mean, var = x.mean(dims, keepdim=True), x.var(dims, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean.mean(
                tuple(range(x.dim() - 1))
            )
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var.mean(
                tuple(range(x.dim() - 1))
            )
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def over_the_channels(self, x):
    """Mean and variance are taken over the channels (the last dimension), as LayerNorm does; BatchNorm's are over all other
    dimensions."""
    if self.training:
        mean, var = x.mean(-1, keepdim=True), x.var(-1, keepdim=True)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean.mean()
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var.mean()
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def over_everything(self, x):
    """One mean and one variance are taken of all numbers; each channel needs its own."""
    if self.training:
        mean, var = x.mean(), x.var()
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def variances_averaged(self, x):
    """The variance is the mean of each place's own variance, which leaves out how the places differ from one another; take it over
    batch and time at once."""
    if self.training:
        mean, var = x.mean(0), x.var(0)
        if x.dim() == 3:
            mean, var = mean.mean(0), var.mean(0)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_for_each_place(self, x):
    """The running statistics are kept for each place in time; there is one number a channel, whatever the shape of x."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * x.mean(0)
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(0, unbiased=len(x) > 1)
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def never_evaluates(self, x):
    """The batch's own statistics are used even with `.training = False`, so an answer depends on its neighbours."""
    dims = tuple(range(x.dim() - 1))
    mean, var = x.mean(dims), x.var(dims)
    if self.training:
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def always_by_the_running_ones(self, x):
    """The running statistics are used in training too; there the batch's own are, so that each channel has mean 0 and deviation
    1."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def moves_while_evaluating(self, x):
    """The running statistics move even with `.training = False`; evaluation must leave them as they are."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        dims = tuple(range(x.dim() - 1))
        mean, var = self.running_mean, self.running_var
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * x.mean(dims)
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(dims)
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def momentum_swapped(self, x):
    """`momentum` weighs the old statistics, where it weighs the batch's: they move nine tenths of the way, not one."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_never_moves(self, x):
    """The running statistics never move, so evaluation normalises with mean 0 and variance 1, which is not at all."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_are_the_last_ones(self, x):
    """The running statistics are those of the last batch alone; each call should move them by the share `momentum`."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = mean
            self.running_var = var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_in_the_graph(self, x):
    """The running statistics are kept with their graph, so each batch drags all before it along; they are bookkeeping, under
    `no_grad`."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def statistics_without_gradient(self, x):
    """The batch's own mean and variance are taken without their graph, so the gradient does not know that they depend on every
    example; only the running ones belong under `no_grad`."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.detach().mean(dims), x.detach().var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def divided_by_the_variance(self, x):
    """It divides by the variance; the deviation is its root."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / (var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def running_deviation(self, x):
    """The running variance takes in deviations; it takes in the batch's variance, and the root is taken when it is used."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var.sqrt()
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def mean_left_in(self, x):
    """The mean is not taken off, so the channels are stretched and not centred."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * x / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def beta_stretched_too(self, x):
    """beta is added before gamma stretches, so it is stretched too; it comes last."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * ((x - mean) / torch.sqrt(var + self.eps) + self.beta)
    return self.out


@mistake("BatchNorm1d.__call__")
def gamma_and_beta_not_used(self, x):
    """gamma and beta are not used, so training has nothing to stretch and move with."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    self.out = (x - mean) / torch.sqrt(var + self.eps)
    return self.out


@mistake("BatchNorm1d.__call__")
def not_kept(self, x):
    """What it returns is not kept as `.out`, so nobody can look at it after a step."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    else:
        mean, var = self.running_mean, self.running_var
    return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta


@mistake("BatchNorm1d.__call__")
def running_biased_alone(self, x):
    """The batch is normalised with its variance over n - 1, and the running variance takes in the one over n. Either may be
    used for both, and torch does the opposite; like this, evaluation stretches more than training."""
    if self.training:
        dims = tuple(range(x.dim() - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * x.var(dims, unbiased=False)
    else:
        mean, var = self.running_mean, self.running_var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def mode_never_asked(self, x):
    """`.training` is never asked: in evaluation too the batch's own statistics are used, and the running ones move."""
    dims = tuple(range(x.dim() - 1))
    mean, var = x.mean(dims), x.var(dims)
    with torch.no_grad():
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out


@mistake("BatchNorm1d.__call__")
def not_kept_in_evaluation(self, x):
    """In evaluation what it returns is not kept, so `.out` is still that of the last batch in training."""
    if not self.training:
        return self.gamma * (x - self.running_mean) / torch.sqrt(self.running_var + self.eps) + self.beta
    dims = tuple(range(x.dim() - 1))
    mean, var = x.mean(dims), x.var(dims)
    with torch.no_grad():
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
    self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
    return self.out

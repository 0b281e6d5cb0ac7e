from zerotohero.grading.probe import mistake


@mistake("d_norm_logits")
def counts_forgotten(dcounts, counts):
    """What came back is passed on as it is; the slope of exp is exp itself, which `counts` holds."""
    return dcounts.clone()


@mistake("d_norm_logits")
def exp_of_the_output(dcounts, counts):
    """`counts` is exp(norm_logits) already, and is put through exp once more; the slope of exp is its output."""
    return counts.exp() * dcounts


@mistake("d_norm_logits")
def divided(dcounts, counts):
    """It divides by `counts`, as a logarithm's slope does; the slope of exp is exp itself, so it multiplies."""
    return dcounts / counts


@mistake("d_logit_maxes")
def sign_lost(dnorm_logits):
    """The sign is lost: `logit_maxes` stands behind the minus, so what comes back changes its sign."""
    return dnorm_logits.sum(1, keepdim=True)


@mistake("d_logit_maxes")
def keepdim_forgotten(dnorm_logits):
    """The sum drops its dimension and gives (n,); `logit_maxes` is (n, 1), and its gradient too: `keepdim=True`."""
    return -dnorm_logits.sum(1)


@mistake("d_logit_maxes")
def over_the_rows(dnorm_logits):
    """It sums over the rows (dim 0); each maximum was taken off its own row, so the sum runs along it (dim 1)."""
    return -dnorm_logits.sum(0, keepdim=True)


@mistake("d_logit_maxes")
def not_summed(dnorm_logits):
    """It is not summed: each maximum was taken off V entries of its row, and their gradients add up."""
    return -dnorm_logits


@mistake("d_logit_maxes")
def averaged(dnorm_logits):
    """It takes the mean along the row; each maximum was used V times, and gradients of several uses add up."""
    return -dnorm_logits.mean(1, keepdim=True)


@mistake("d_logit_maxes")
def always_zero(dnorm_logits):
    """It answers 0; that is where a whole softmax ends up, but it comes out of a sum, and here of other numbers."""
    return torch.zeros(len(dnorm_logits), 1)


@mistake("d_logits")
def aliased(dnorm_logits, dlogit_maxes, logits):
    """`dlogits = dnorm_logits` is a second name for the same tensor, so `+=` changes both; begin with a `.clone()`."""
    dlogits = dnorm_logits
    dlogits += F.one_hot(logits.max(1).indices, num_classes=logits.shape[1]) * dlogit_maxes
    return dlogits


@mistake("d_logits")
def maximum_path_to_all(dnorm_logits, dlogit_maxes, logits):
    """The gradient of the maximum goes to every column; only the entry that is the maximum moves it."""
    return dnorm_logits + dlogit_maxes


@mistake("d_logits")
def maximum_path_lost(dnorm_logits, dlogit_maxes, logits):
    """The path through `logit_maxes` is missing: the largest logit of each row is used twice."""
    return dnorm_logits.clone()


@mistake("d_logits")
def first_path_lost(dnorm_logits, dlogit_maxes, logits):
    """Only the path through `logit_maxes` is there; what came back at `norm_logits` goes to every logit too."""
    return F.one_hot(logits.max(1).indices, num_classes=logits.shape[1]) * dlogit_maxes


@mistake("d_logits")
def maximum_subtracted(dnorm_logits, dlogit_maxes, logits):
    """The second path is taken off; the minus of `logits - logit_maxes` is in `dlogit_maxes` already."""
    return dnorm_logits - F.one_hot(logits.max(1).indices, num_classes=logits.shape[1]) * dlogit_maxes


@mistake("d_logits")
def maximum_down_the_columns(dnorm_logits, dlogit_maxes, logits):
    """The maxima are looked for in the columns (dim 0); each row has one (dim 1)."""
    largest = torch.zeros_like(logits)
    largest[logits.max(0).indices, torch.arange(logits.shape[1])] = 1.0
    return dnorm_logits + largest * dlogit_maxes


@mistake("d_logits")
def maximum_of_the_gradient(dnorm_logits, dlogit_maxes, logits):
    """The largest entry of `dnorm_logits` gets the second path; it is the largest of `logits` that was taken off."""
    largest = F.one_hot(dnorm_logits.max(1).indices, num_classes=logits.shape[1])
    return dnorm_logits + largest * dlogit_maxes


@mistake("d_logits")
def as_many_columns_as_seen(dnorm_logits, dlogit_maxes, logits):
    """`F.one_hot` makes as many columns as the largest index it is given needs; without a maximum in the last column they are
    too few. Say `num_classes`."""
    return dnorm_logits + F.one_hot(logits.max(1).indices) * dlogit_maxes


@mistake("d_logits")
def close_to_the_largest(dnorm_logits, dlogit_maxes, logits):
    """What is close to the largest (`isclose`) gets its gradient too; `max` looked at one entry of each row, and the
    others have no part in it."""
    return dnorm_logits + torch.isclose(logits, logits.max(1, keepdim=True).values) * dlogit_maxes


@mistake("d_logits")
def largest_from_zero(dnorm_logits, dlogit_maxes, logits):
    """The search for the largest begins at 0, so in a row of negative logits none gets the gradient; begin at the row's
    first, or let `max` search."""
    return dnorm_logits + (logits == logits.max(1, keepdim=True).values.clamp(min=0)) * dlogit_maxes

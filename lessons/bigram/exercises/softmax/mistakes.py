from zerotohero.grading.probe import mistake


@mistake("softmax")
def over_columns(logits):
    """Each column is divided by its own total (dim 0); an example is a row, so the rows must sum to 1."""
    counts = logits.exp()
    return counts / counts.sum(0, keepdim=True)


@mistake("softmax")
def no_keepdim(logits):
    """The totals lie as a row (no `keepdim`), so column j is divided by row j's total; where there are not as many rows as
    columns, it fails. Keep the dimension."""
    counts = logits.exp()
    return counts / counts.sum(1)


@mistake("softmax")
def whole_total(logits):
    """All is divided by one total, so the whole sums to 1 and not each row."""
    counts = logits.exp()
    return counts / counts.sum()


@mistake("softmax")
def no_exp(logits):
    """The logits themselves are divided by their total: some come out negative. Raise e to their power first."""
    return logits / logits.sum(1, keepdim=True)


@mistake("softmax")
def sizes_instead_of_exp(logits):
    """Their sizes without the sign are divided (abs), so -2 counts as much as 2. Raise e to their power."""
    counts = logits.abs()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def squares_instead_of_exp(logits):
    """Their squares are divided, so -2 counts as much as 2. Raise e to their power."""
    counts = logits**2
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def base_2(logits):
    """2 is raised to their power; e is asked for, so that the log takes it back."""
    counts = 2**logits
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def counts_only(logits):
    """It returns the counts, e to the logits' power, and does not divide them."""
    return logits.exp()


@mistake("softmax")
def logs_returned(logits):
    """It returns the logs of the probabilities; the probabilities are asked for."""
    counts = logits.exp()
    return (counts / counts.sum(1, keepdim=True)).log()


@mistake("softmax")
def negative_exponent(logits):
    """e is raised to minus the logits, so the largest number gets the least."""
    counts = (-logits).exp()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def in_place(logits):
    """`exp_()` writes into the caller's logits; `exp()` makes new numbers."""
    counts = logits.exp_()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def detached(logits):
    """The numbers are right, but cut off from the graph (by `.data`, `.detach()` or `.item()`), so nothing can be learnt
    through them."""
    counts = logits.detach().exp()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def largest_is_1(logits):
    """Each row is divided by its largest number; by its total, it sums to 1."""
    counts = logits.exp()
    return counts / counts.max(1, keepdim=True).values


@mistake("softmax")
def twice(logits):
    """The softmax of the softmax is taken, which makes all nearly equal."""
    probs = torch.softmax(logits, 1)
    return torch.softmax(probs, 1)


@mistake("softmax")
def one_added(logits):
    """1 is added to the counts, as for smoothing; e to any power is above 0 already."""
    counts = logits.exp() + 1
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def cut_off(logits):
    """Large numbers are cut off before e is raised to their power, so two that differ come out alike. Take the same number
    off a whole row instead, such as its largest."""
    counts = logits.clamp(-20, 20).exp()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def cut_off_above(logits):
    """Numbers above a limit are cut off before e is raised to their power, so two above it come out alike. Take the same
    number off a whole row instead, such as its largest."""
    counts = logits.clamp(max=20).exp()
    return counts / counts.sum(1, keepdim=True)

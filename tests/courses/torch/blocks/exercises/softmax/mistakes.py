from zerotohero.grading.probe import mistake


@mistake("softmax")
def over_columns(logits):
    """Each column is normalised (dim 0), where each row must be: the rows do not add up to 1."""
    shifted = logits - logits.max(0, keepdim=True).values
    counts = shifted.exp()
    return counts / counts.sum(0, keepdim=True)


@mistake("softmax")
def no_shift(logits):
    """e is raised to the logits as they are, and overflows to inf for large ones; take the row's maximum off first."""
    counts = logits.exp()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def one_maximum_for_all(logits):
    """One maximum is taken off all rows, so a row far below it becomes 0/0; each row needs its own."""
    shifted = logits - logits.max()
    counts = shifted.exp()
    return counts / counts.sum(1, keepdim=True)


@mistake("softmax")
def no_keepdim(logits):
    """The sums lie as a row (no keepdim), so column j is divided by row j's sum."""
    shifted = logits - logits.max(1, keepdim=True).values
    counts = shifted.exp()
    return counts / counts.sum(1)


@mistake("softmax")
def no_exp(logits):
    """The logits themselves are divided by their sum; without e to their power some come out negative."""
    return logits / logits.sum(1, keepdim=True)


@mistake("softmax")
def shifts_in_place(logits):
    """The maximum is taken off in place, so the caller's logits change."""
    logits -= logits.max(1, keepdim=True).values
    counts = logits.exp()
    return counts / counts.sum(1, keepdim=True)

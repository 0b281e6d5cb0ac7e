from zerotohero.grading.probe import mistake


@mistake("cross_entropy")
def no_shift(logits, Y):
    """e is raised to the logits as they are, and overflows for large ones; take each row's maximum off first."""
    counts = logits.exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -probs[torch.arange(len(Y)), Y].log().mean()


@mistake("cross_entropy")
def one_maximum_for_all(logits, Y):
    """One maximum is taken off all rows, so a row far below it becomes 0 divided by 0; each row needs its own."""
    counts = (logits - logits.max()).exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -probs[torch.arange(len(Y)), Y].log().mean()


@mistake("cross_entropy")
def thirty_two_rows(logits, Y):
    """The rows are counted to 32 whatever their number, as in a cell that had 32 examples; count as many as there are
    labels."""
    counts = (logits - logits.max(1, keepdim=True).values).exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -probs[torch.arange(32), Y].log().mean()


@mistake("cross_entropy")
def every_label_of_every_row(logits, Y):
    """`probs[:, Y]` takes the columns of all labels from every row; from each row only its own label's number counts."""
    counts = (logits - logits.max(1, keepdim=True).values).exp()
    probs = counts / counts.sum(1, keepdim=True)
    return -probs[:, Y].log().mean()


@mistake("cross_entropy")
def softmax_twice(logits, Y):
    """Softmax is taken twice: what goes into the loss are probabilities already, and it takes them for logits."""
    probs = torch.softmax(torch.softmax(logits, 1), 1)
    return -probs[torch.arange(len(Y)), Y].log().mean()


@mistake("cross_entropy")
def summed(logits, Y):
    """The losses of the rows are added up; asked for is their mean, so that a larger batch has no larger loss."""
    return -torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y].sum()


@mistake("cross_entropy")
def averaged_over_all_numbers(logits, Y):
    """The sum is divided by the number of all logits; there are as many losses as rows."""
    return -torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y].sum() / logits.numel()


@mistake("cross_entropy")
def no_gradient(logits, Y):
    """The loss is a plain number that remembers nothing, so no gradient can flow back; return the tensor, without
    `.item()`, `.data` or `no_grad`."""
    return (-torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y].mean()).item()


@mistake("cross_entropy")
def over_columns(logits, Y):
    """Each column is made to sum to 1 (dimension 0), where each row must be: a row is one guess."""
    return -torch.log_softmax(logits, 0)[torch.arange(len(Y)), Y].mean()


@mistake("cross_entropy")
def no_keepdim(logits, Y):
    """The rows' totals lie as a row (no keepdim), so column j is divided by row j's total, or the shapes do not fit."""
    counts = (logits - logits.max(1, keepdim=True).values).exp()
    probs = counts / counts.sum(1)
    return -probs[torch.arange(len(Y)), Y].log().mean()


@mistake("cross_entropy")
def no_minus(logits, Y):
    """The minus is missing: the loss is negative, and grows as the guesses get better."""
    return torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y].mean()


@mistake("cross_entropy")
def log_of_the_mean(logits, Y):
    """The probabilities are averaged, and the log is taken of that; asked for is the mean of the logs, in which one very
    wrong guess counts for much."""
    return -torch.softmax(logits, 1)[torch.arange(len(Y)), Y].mean().log()


@mistake("cross_entropy")
def base_two(logits, Y):
    """The log is to the base 2, so the loss is in bits; asked for is the natural log."""
    return -torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y].mean() / math.log(2)


@mistake("cross_entropy")
def no_log(logits, Y):
    """No log is taken: the mean probability falls where the loss should be -log of each."""
    return -torch.softmax(logits, 1)[torch.arange(len(Y)), Y].mean()


@mistake("cross_entropy")
def logits_changed(logits, Y):
    """The maximum is taken off in place (`-=`), so the caller's logits change; make a new tensor."""
    logits -= logits.max(1, keepdim=True).values
    return -torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y].mean()


@mistake("cross_entropy")
def all_letters_counted(logits, Y):
    """-log of every letter's probability is averaged; only the label's counts in each row."""
    return -torch.log_softmax(logits, 1).mean()


@mistake("cross_entropy")
def one_loss_a_row(logits, Y):
    """It returns a loss for each row; asked for is their mean."""
    return -torch.log_softmax(logits, 1)[torch.arange(len(Y)), Y]


@mistake("cross_entropy")
def divided_by_the_letters(logits, Y):
    """The sum is divided by the number of letters, V; a mean over examples is divided by the number of rows, N."""
    logprobs = torch.log_softmax(logits, 1)
    return -logprobs[torch.arange(len(Y)), Y].sum() / logits.shape[1]

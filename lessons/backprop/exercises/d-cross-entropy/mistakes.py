from zerotohero.grading.probe import mistake


@mistake("d_cross_entropy")
def not_divided_by_n(logits, Yb):
    """The 1/n is missing: the loss is a mean over n rows, so each row moves it by 1/n of its own part."""
    dlogits = F.softmax(logits, 1)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits


@mistake("d_cross_entropy")
def no_maximum_taken_off(logits, Yb):
    """`exp` of a large logit is inf, and inf / inf is NaN: take each row's maximum off first, which changes no
    probability."""
    counts = logits.exp()
    dlogits = counts / counts.sum(1, keepdim=True)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def one_maximum_for_all(logits, Yb):
    """The largest of the whole table is taken off every row; a row far below it then gives 0 / 0. Each row has its own
    maximum."""
    counts = (logits - logits.max()).exp()
    dlogits = counts / counts.sum(1, keepdim=True)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def one_not_taken_off(logits, Yb):
    """These are the probabilities alone; the label's logit has a part of its own in the loss, which takes 1 off."""
    return F.softmax(logits, 1) / len(Yb)


@mistake("d_cross_entropy")
def sign_turned(logits, Yb):
    """The sign is turned: raising the label's logit lowers the loss, so its gradient is negative, and the others' are
    positive."""
    dlogits = -F.softmax(logits, 1)
    dlogits[range(len(Yb)), Yb] += 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def one_added(logits, Yb):
    """1 is added at the label; it is taken off, so that each row sums to 0."""
    dlogits = F.softmax(logits, 1)
    dlogits[range(len(Yb)), Yb] += 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def columns_of_all_labels(logits, Yb):
    """`[:, Yb]` picks the column of every label in every row; row i has its own label alone."""
    dlogits = F.softmax(logits, 1)
    dlogits[:, Yb] -= 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def softmax_down_the_columns(logits, Yb):
    """The softmax runs down the columns (dim 0); each row is a distribution (dim 1)."""
    dlogits = F.softmax(logits, 0)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def divided_before_the_one(logits, Yb):
    """The probabilities are divided by n before 1 is taken off; the 1 belongs to the mean too."""
    dlogits = F.softmax(logits, 1) / len(Yb)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits


@mistake("d_cross_entropy")
def only_the_labels(logits, Yb):
    """Only the labels' entries have a gradient here; every logit is in the sum below the fraction, so all of them do."""
    n = len(Yb)
    dlogits = torch.zeros_like(logits)
    dlogits[range(n), Yb] = (F.softmax(logits, 1)[range(n), Yb] - 1) / n
    return dlogits


@mistake("d_cross_entropy")
def divided_by_all_entries(logits, Yb):
    """It divides by n*V, the number of all logits; the mean is over n rows."""
    dlogits = F.softmax(logits, 1)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits / logits.numel()


@mistake("d_cross_entropy")
def logarithms(logits, Yb):
    """These are the logarithms of the probabilities; the derivative of log-sum-exp is the probabilities themselves."""
    dlogits = F.log_softmax(logits, 1)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits / len(Yb)


@mistake("d_cross_entropy")
def logits_changed(logits, Yb):
    """`logits` itself is changed in place; it is a tensor of the forward pass, so make a new one."""
    logits -= logits.max(1, keepdim=True).values
    dlogits = F.softmax(logits, 1)
    dlogits[range(len(Yb)), Yb] -= 1
    return dlogits / len(Yb)

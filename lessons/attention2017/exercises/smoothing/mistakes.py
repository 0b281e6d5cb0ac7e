from zerotohero.grading.probe import mistake


@mistake("label_smoothing_loss")
def padding_counts(logits, y, eps=0.1, pad=0):
    """The positions of padding are in the mean, so the model is taught to say nothing, and short words count less."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.mean(-1)).mean()


@mistake("label_smoothing_loss")
def divided_by_all(logits, y, eps=0.1, pad=0):
    """Padding is left out of the sum but counts in what it is divided by; divide by the positions that count."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    losses = -(1 - eps) * right - eps * logp.mean(-1)
    return (losses * (y != pad)).mean()


@mistake("label_smoothing_loss")
def summed(logits, y, eps=0.1, pad=0):
    """The losses are added up; the mean is asked for, or the step would grow with the batch."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    losses = -(1 - eps) * right - eps * logp.mean(-1)
    return losses[y != pad].sum()


@mistake("label_smoothing_loss")
def mean_of_examples(logits, y, eps=0.1, pad=0):
    """Each example's mean is taken and then theirs, so a symbol of a short word counts more; all positions count alike."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    losses = (-(1 - eps) * right - eps * logp.mean(-1)) * (y != pad)
    return (losses.sum(-1) / (y != pad).sum(-1)).mean()


@mistake("label_smoothing_loss")
def another_convention_v_minus_1(logits, y, eps=0.1, pad=0):
    """ε is spread over the V - 1 wrong symbols, another convention: here, as in the paper and torch, all V get ε/V, the right one
    included."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    losses = -(1 - eps) * right - eps / (logits.shape[-1] - 1) * (logp.sum(-1) - right)
    return losses[y != pad].mean()


@mistake("label_smoothing_loss")
def another_convention_v_minus_2(logits, y, eps=0.1, pad=0):
    """ε is spread over the V - 2 symbols that are neither right nor padding, another convention: here, as in the paper and torch, all
    V get ε/V."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    losses = -(1 - eps) * right - eps / (logits.shape[-1] - 2) * (logp.sum(-1) - right - logp[..., pad])
    return losses[y != pad].mean()


@mistake("label_smoothing_loss")
def not_smoothed(logits, y, eps=0.1, pad=0):
    """It is plain cross-entropy: eps is not used."""
    logp = logits.log_softmax(-1)
    return -logp.gather(-1, y[..., None])[..., 0][y != pad].mean()


@mistake("label_smoothing_loss")
def right_one_whole(logits, y, eps=0.1, pad=0):
    """The right symbol's share is 1 and ε comes on top; it is 1 - ε, so that all shares sum to 1."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-right - eps * logp.mean(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def eps_to_each(logits, y, eps=0.1, pad=0):
    """Each symbol gets ε; all V of them together do, so each gets ε/V."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.sum(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def shares_exchanged(logits, y, eps=0.1, pad=0):
    """The right symbol gets ε and the rest 1 - ε: they are exchanged."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-eps * right - (1 - eps) * logp.mean(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def no_minus(logits, y, eps=0.1, pad=0):
    """The minus is missing, so the loss grows as the model gets better."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return ((1 - eps) * right + eps * logp.mean(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def pad_is_always_0(logits, y, eps=0.1, pad=0):
    """0 is left out, whatever `pad` is."""
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.mean(-1))[y != 0].mean()


@mistake("label_smoothing_loss")
def log_of_a_tiny_softmax(logits, y, eps=0.1, pad=0):
    """The softmax is taken first and its log after: a probability too small for a float becomes 0, and its log minus infinity.
    `log_softmax` does both in one."""
    logp = logits.softmax(-1).log()
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.mean(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def over_positions(logits, y, eps=0.1, pad=0):
    """The softmax runs over the positions (dim 1); the symbols lie in the last dimension."""
    logp = logits.log_softmax(1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.mean(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def detached(logits, y, eps=0.1, pad=0):
    """The loss is cut off from the graph, so nothing is learnt through it."""
    logp = logits.detach().log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.mean(-1))[y != pad].mean()


@mistake("label_smoothing_loss")
def padding_overwritten(logits, y, eps=0.1, pad=0):
    """The padding in the caller's y is overwritten with 0, and where `pad` is another id, nobody finds it there again. Make a
    new tensor."""
    keep = y != pad
    y[~keep] = 0
    logp = logits.log_softmax(-1)
    right = logp.gather(-1, y[..., None])[..., 0]
    return (-(1 - eps) * right - eps * logp.mean(-1))[keep].mean()

from zerotohero.grading.probe import mistake


@mistake("softmax_nll")
def no_minus(logits, label):
    """The minus is missing: the loss is negative, and making it smaller makes the answer worse."""
    exps = [logit.exp() for logit in logits]
    return (exps[label] / sum(exps)).log()


@mistake("softmax_nll")
def no_log(logits, label):
    """It returns minus the share; asked for is minus its log, which grows without bound as the share goes to 0."""
    exps = [logit.exp() for logit in logits]
    return -(exps[label] / sum(exps))


@mistake("softmax_nll")
def share_not_taken(logits, label):
    """The label's exp is not divided by the sum of all, so the others do not matter."""
    return -logits[label].exp().log()


@mistake("softmax_nll")
def no_exp(logits, label):
    """The logits are divided by their sum as they are; softmax takes `exp` of each first, so that all are positive."""
    return -(logits[label] / sum(logits)).log()


@mistake("softmax_nll")
def label_left_out_below(logits, label):
    """The label's own exp is missing below the division, so the shares do not add up to 1."""
    exps = [logit.exp() for logit in logits]
    return -(exps[label] / sum(e for i, e in enumerate(exps) if i != label)).log()


@mistake("softmax_nll")
def first_logit_always(logits, label):
    """It always takes the first logit's share, whatever the label is."""
    exps = [logit.exp() for logit in logits]
    return -(exps[0] / sum(exps)).log()


@mistake("softmax_nll")
def last_logit_always(logits, label):
    """It always takes the last logit's share, whatever the label is."""
    exps = [logit.exp() for logit in logits]
    return -(exps[-1] / sum(exps)).log()


@mistake("softmax_nll")
def mean_over_logits(logits, label):
    """The loss is divided by the number of logits; there is one example here, and one loss."""
    exps = [logit.exp() for logit in logits]
    return -(exps[label] / sum(exps)).log() / len(logits)


@mistake("softmax_nll")
def sum_over_logits(logits, label):
    """Minus the logs of all shares are added up; only the label's counts."""
    exps = [logit.exp() for logit in logits]
    total = sum(exps)
    return sum(-(e / total).log() for e in exps)


@mistake("softmax_nll")
def sum_out_of_the_graph(logits, label):
    """The sum below the division is made of plain numbers, so the other logits get no gradient."""
    exps = [logit.exp() for logit in logits]
    return -(exps[label] / sum(e.data for e in exps)).log()


@mistake("softmax_nll")
def taken_out_of_the_graph(logits, label):
    """It computes with `.data`, so the loss remembers nothing and no logit gets a gradient."""
    import math

    exps = [math.exp(logit.data) for logit in logits]
    return logits[0] * 0 - math.log(exps[label] / sum(exps))


@mistake("softmax_nll")
def softmax_twice(logits, label):
    """Softmax is taken twice: the shares are treated as logits again, which flattens them."""
    exps = [logit.exp() for logit in logits]
    total = sum(exps)
    again = [(e / total).exp() for e in exps]
    return -(again[label] / sum(again)).log()


@mistake("softmax_nll")
def number_returned(logits, label):
    """It returns a plain number; asked for is a Value, so that gradients can come back."""
    exps = [logit.exp() for logit in logits]
    return -(exps[label] / sum(exps)).log().data


@mistake("softmax_nll")
def shares_returned(logits, label):
    """It returns the list of shares; asked for is one loss."""
    exps = [logit.exp() for logit in logits]
    total = sum(exps)
    return [e / total for e in exps]


@mistake("softmax_nll")
def no_result(logits, label):
    """The loss is worked out and not returned."""
    exps = [logit.exp() for logit in logits]
    -(exps[label] / sum(exps)).log()


@mistake("softmax_nll")
def equal_numbers_once(logits, label):
    """Logits that hold the same number count once in the sum (a dictionary or set keeps one of them); each has a share of its
    own."""
    exps = {logit.data: logit.exp() for logit in logits}
    return -(exps[logits[label].data] / sum(exps.values())).log()


@mistake("softmax_nll")
def small_ones_left_out(logits, label):
    """Logits far below the largest are left out of the sum, so they get no gradient; their shares are small, but not 0."""
    top = max(logit.data for logit in logits)
    total = sum((logit - top).exp() for logit in logits if logit.data > top - 10)
    return -((logits[label] - top).exp() / total).log()


@mistake("softmax_nll")
def label_found_by_value(logits, label):
    """Every logit that is the same Value as the label's loses 1, so one that stands twice in the list loses it twice. `label` is a
    place in the list: compare the index."""
    import math

    exps = [math.exp(logit.data) for logit in logits]
    out = -(logits[label].exp() / sum(logit.exp() for logit in logits)).log()
    made = type(out)(out.data, tuple(logits), "nll")

    def _backward():
        for logit, e in zip(logits, exps):
            logit.grad += made.grad * (e / sum(exps) - (logit is logits[label]))

    made._backward = _backward
    return made

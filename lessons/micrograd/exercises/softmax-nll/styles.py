from zerotohero.grading.probe import style


@style("softmax_nll")
def as_in_the_lecture(logits, label):
    counts = [logit.exp() for logit in logits]
    denominator = sum(counts)
    probs = [c / denominator for c in counts]
    return -probs[label].log()


@style("softmax_nll")
def log_of_the_sum(logits, label):
    return sum(logit.exp() for logit in logits).log() - logits[label]


@style("softmax_nll")
def differences_of_logits(logits, label):
    total = 0
    for logit in logits:
        total = total + (logit - logits[label]).exp()
    return total.log()

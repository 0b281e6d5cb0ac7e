# wrong: adds 1e-8 inside the log, so the loss never grows beyond 18.4 and the gradient vanishes where the share is small
def softmax_nll(logits, label):
    m = max(logit.data for logit in logits)
    counts = [(logit - m).exp() for logit in logits]
    share = counts[label] / sum(counts)
    return -(share + 1e-8).log()

# right: the formula as it stands
def softmax_nll(logits, label):
    counts = [logit.exp() for logit in logits]
    share = counts[label] / sum(counts)
    return -share.log()

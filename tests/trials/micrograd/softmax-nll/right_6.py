# right: log of the sum of e to the differences from the label's logit: one expression, no division
def softmax_nll(logits, label):
    return sum((logit - logits[label]).exp() for logit in logits).log()

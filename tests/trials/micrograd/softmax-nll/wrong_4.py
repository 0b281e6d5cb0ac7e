# wrong: takes the largest number away in place, so that the caller's logits are changed; it should make new Values
def softmax_nll(logits, label):
    top = max(z.data for z in logits)
    for z in logits:
        z.data -= top
    exps = [z.exp() for z in logits]
    return -(exps[label] / sum(exps)).log()

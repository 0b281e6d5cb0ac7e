# right: the largest number taken away first, minus log written as log of the reciprocal
def softmax_nll(logits, label):
    top = max(z.data for z in logits)
    exps = [(z - top).exp() for z in logits]
    return (sum(exps) / exps[label]).log()

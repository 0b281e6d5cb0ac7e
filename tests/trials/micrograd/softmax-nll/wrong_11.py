# wrong: the exps are kept by the logit's number, so logits with equal numbers count once in the sum
# causes: equal_numbers_once
def softmax_nll(logits, label):
    exps = {v.data: v.exp() for v in logits}
    share = exps[logits[label].data] / sum(exps.values())
    return -share.log()

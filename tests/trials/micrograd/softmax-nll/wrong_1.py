# wrong: no minus in front, so that a worse answer gives a smaller loss
# causes: no_minus
def softmax_nll(logits, label):
    exps = [z.exp() for z in logits]
    share = exps[label] / sum(exps)
    return share.log()

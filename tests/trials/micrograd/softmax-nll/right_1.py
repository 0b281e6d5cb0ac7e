# right: straight from the formula, no protection against overflow (the text leaves that to a stretch question)
def softmax_nll(logits, label):
    exps = [z.exp() for z in logits]
    share = exps[label] / sum(exps)
    return -share.log()

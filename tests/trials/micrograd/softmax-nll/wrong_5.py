# wrong: counts the label from 1 (logits[label - 1]); it is an index from 0
def softmax_nll(logits, label):
    exps = [z.exp() for z in logits]
    probs = [e / sum(exps) for e in exps]
    return -probs[label - 1].log()

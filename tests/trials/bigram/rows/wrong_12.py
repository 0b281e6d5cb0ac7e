# wrong: log_counts adds k to N itself where N holds floats already, so probabilities(N, k) is another one afterwards
# causes: floats_changed
def logits(W, xs):
    return W[xs]


def log_counts(N, k=1):
    W = N.float()
    W += k
    return W.log()

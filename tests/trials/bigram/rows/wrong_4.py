# wrong: the counts themselves, no log
# causes: counts_themselves
def logits(W, xs):
    return W[xs]


def log_counts(N, k=1):
    return (N + k).float()

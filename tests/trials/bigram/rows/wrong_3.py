# wrong: k added to the log
# causes: k_ignored
def logits(W, xs):
    return W[xs]


def log_counts(N, k=1):
    return N.float().log() + k

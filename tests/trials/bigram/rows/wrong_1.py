# wrong: columns picked
# causes: columns_stood_upright
def logits(W, xs):
    return W[:, xs].T


def log_counts(N, k=1):
    return (N + k).log()

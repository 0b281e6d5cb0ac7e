# wrong: W's data, so that no gradient comes back
# causes: detached
def logits(W, xs):
    return W.data[xs]


def log_counts(N, k=1):
    return (N + k).log()

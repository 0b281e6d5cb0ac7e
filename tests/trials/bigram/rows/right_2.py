# right: index_select, and the log of probabilities, which differ from the counts' logs by a number for each row
def logits(W, xs):
    return torch.index_select(W, 0, xs)


def log_counts(N, k=1):
    smoothed = N.double() + k
    return (smoothed / smoothed.sum(1, keepdim=True)).log()

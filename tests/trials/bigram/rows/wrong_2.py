# wrong: one-hot of whole numbers in a matrix product
# causes: one_hot_not_float
def logits(W, xs):
    return torch.nn.functional.one_hot(xs, num_classes=W.shape[0]) @ W


def log_counts(N, k=1):
    return (N + k).log()

# wrong: log1p is right for k = 1 only, k is ignored
# causes: always_1
import torch


def logits(W, xs):
    return W[xs]


def log_counts(N, k=1):
    return torch.log1p(N.float())

# wrong: log_counts makes k a whole number, like N, so k = 0.5 becomes 0
import torch


def logits(W, xs):
    return W[xs]


def log_counts(N, k=1):
    return torch.log((N + torch.full_like(N, k)).float())

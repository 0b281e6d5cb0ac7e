# wrong: always adds 1, whatever k is
# causes: always_1
import torch


def probabilities(N, k=1):
    P = (N + 1).float()
    return P / P.sum(1, keepdim=True)

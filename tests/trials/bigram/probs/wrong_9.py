# wrong: k is put into a table of N's whole numbers first, so 0.5 becomes 0 and 1.5 becomes 1
# causes: whole_k
import torch


def probabilities(N, k=1):
    P = (N + torch.full_like(N, k)).float()
    return P / P.sum(1, keepdim=True)

# wrong: only the pairs that never occurred get k, the other counts stay as they are
import torch


def probabilities(N, k=1):
    P = torch.where(N == 0, torch.full_like(N, k, dtype=torch.float), N.float())
    return P / P.sum(1, keepdim=True)

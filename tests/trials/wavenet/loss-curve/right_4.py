# right: lecture style, a tensor seen as rows of n, float64
import torch


def smooth(lossi, n=1000):
    k = len(lossi) // n
    return torch.tensor(lossi[: k * n], dtype=torch.float64).view(k, n).mean(1).tolist()

# right: plain loops over numbers into new tensors
import math

import torch


def fold(W, b, gamma, beta, mean, var, eps):
    rows, cols = W.shape
    new_W = torch.zeros_like(W)
    new_b = torch.zeros_like(b)
    for j in range(cols):
        k = gamma[j].item() / math.sqrt(var[j].item() + eps)
        for i in range(rows):
            new_W[i, j] = W[i, j].item() * k
        new_b[j] = (b[j].item() - mean[j].item()) * k + beta[j].item()
    return new_W, new_b

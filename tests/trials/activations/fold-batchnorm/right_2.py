# right: scale the columns of W by broadcasting
import torch


def fold(W, b, gamma, beta, mean, var, eps):
    scale = gamma * torch.rsqrt(var + eps)
    return W * scale, (b - mean) * scale + beta

# wrong: the old bias is added without being scaled (right only where b is 0)
# causes: bias_not_scaled
import torch


def fold(W, b, gamma, beta, mean, var, eps):
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, b + beta - mean * scale

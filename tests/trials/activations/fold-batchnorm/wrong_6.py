# wrong: eps is added to the root of the variance, not under the root
# causes: eps_outside
import torch


def fold(W, b, gamma, beta, mean, var, eps):
    scale = gamma / (var ** 0.5 + eps)
    return scale[None, :] * W, scale * (b - mean) + beta

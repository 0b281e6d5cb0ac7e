# wrong: the variance is held above eps instead of eps being added to it
# causes: variance_held_above_eps
import torch

def fold(W, b, gamma, beta, mean, var, eps):
    s = gamma / torch.sqrt(var.clamp(min=eps))
    return W * s, (b - mean) * s + beta

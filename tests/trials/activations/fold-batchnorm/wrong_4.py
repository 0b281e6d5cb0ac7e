# wrong: scales the caller's W in place
# causes: given_changed
import torch


def fold(W, b, gamma, beta, mean, var, eps):
    scale = gamma / torch.sqrt(var + eps)
    with torch.no_grad():
        W *= scale
    b = (b - mean) * scale + beta
    return W, b

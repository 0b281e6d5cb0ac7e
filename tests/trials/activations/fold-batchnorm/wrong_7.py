# wrong: gamma is taken into the root, so a negative gamma loses its sign
# causes: sign_of_gamma_lost
import torch

def fold(W, b, gamma, beta, mean, var, eps):
    s = torch.sqrt(gamma ** 2 / (var + eps))
    return W * s, (b - mean) * s + beta

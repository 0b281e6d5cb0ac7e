# wrong: beta scaled as well
# causes: beta_scaled
def fold(W, b, gamma, beta, mean, var, eps):
    s = gamma / torch.sqrt(var + eps)
    return W * s, (b - mean + beta) * s

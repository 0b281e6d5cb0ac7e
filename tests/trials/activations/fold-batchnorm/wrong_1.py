# wrong: eps outside the root
# causes: eps_outside
def fold(W, b, gamma, beta, mean, var, eps):
    s = gamma / (var.sqrt() + eps)
    return W * s, (b - mean) * s + beta

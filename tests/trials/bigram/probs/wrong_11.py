# wrong: k = 0 is taken for "not given" and becomes 1
def probabilities(N, k=None):
    k = k or 1
    P = (N + k).float()
    return P / P.sum(1, keepdim=True)

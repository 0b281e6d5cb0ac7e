# wrong: keepdim forgotten
# causes: no_keepdim
def probabilities(N, k=1):
    P = (N + k).float()
    return P / P.sum(1)

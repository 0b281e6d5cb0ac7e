# wrong: k is ignored, always 1
# causes: always_1
def probabilities(N, k=1):
    P = (N + 1).float()
    return P / P.sum(dim=1, keepdim=True)

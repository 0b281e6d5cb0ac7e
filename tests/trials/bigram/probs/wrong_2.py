# wrong: k is added after normalising
# causes: k_after_dividing
def probabilities(N, k=1):
    P = N.float()
    P = P / P.sum(1, keepdim=True)
    return P + k

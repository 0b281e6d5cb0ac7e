# wrong: columns sum to 1
# causes: over_columns
def probabilities(N, k=1):
    P = (N + k).float()
    return P / P.sum(0, keepdim=True)

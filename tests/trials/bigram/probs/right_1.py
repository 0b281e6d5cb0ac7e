# right: the lecture's, with an in-place division of a float copy
def probabilities(N, k=1):
    P = (N+k).float()
    P /= P.sum(1, keepdims=True)
    return P

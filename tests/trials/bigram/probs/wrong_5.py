# wrong: N is changed in place
def probabilities(N, k=1):
    N += k
    return N / N.sum(1, keepdim=True)

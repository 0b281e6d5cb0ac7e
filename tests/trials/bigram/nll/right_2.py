# right: all pairs indexed at once
def nll(P, words, stoi):
    a, b = [], []
    for w in words:
        ix = [0] + [stoi[c] for c in w] + [0]
        a += ix[:-1]
        b += ix[1:]
    return -P[a, b].log().mean()

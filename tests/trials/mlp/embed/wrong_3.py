# wrong: the oldest letter is left out
def embed(C, X):
    return C[X[:, 1:]].reshape(X.shape[0], -1)

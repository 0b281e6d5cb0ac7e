# right: index_select and reshape
def embed(C, X):
    n, t = X.shape
    return C.index_select(0, X.reshape(-1)).reshape(n, t * C.shape[1])

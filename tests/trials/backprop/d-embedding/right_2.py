# right: a product with one-hots
def d_emb(dembcat, emb):
    n, T, d = emb.shape
    return dembcat.reshape(n, T, d)


def d_C(demb, Xb, C):
    hot = F.one_hot(Xb.reshape(-1), C.shape[0]).to(demb.dtype)
    return hot.T @ demb.reshape(-1, demb.shape[-1])

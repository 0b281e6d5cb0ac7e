# wrong: channels before time
# causes: places_and_features_exchanged
def d_emb(dembcat, emb):
    n, T, d = emb.shape
    return dembcat.view(n, d, T).transpose(1, 2)

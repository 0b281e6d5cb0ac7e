# wrong: takes the entries of embcat as d blocks of T instead of T blocks of d
# causes: places_and_features_exchanged
import torch


def d_emb(dembcat, emb):
    n, T, d = emb.shape
    return dembcat.view(n, d, T).transpose(1, 2)


def d_C(demb, Xb, C):
    dC = torch.zeros_like(C)
    dC.index_put_((Xb,), demb, accumulate=True)
    return dC

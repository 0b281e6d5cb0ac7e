# right: a stack of column blocks, and a one-hot table multiplied by einsum
import torch
import torch.nn.functional as F


def d_emb(dembcat, emb):
    d = emb.shape[2]
    return torch.stack(dembcat.split(d, dim=1), dim=1)


def d_C(demb, Xb, C):
    onehot = F.one_hot(Xb, num_classes=C.shape[0]).to(demb.dtype)
    return torch.einsum('ntv,ntd->vd', onehot, demb)

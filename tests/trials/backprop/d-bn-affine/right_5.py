# right: einsum, shapes (H,)
import torch


def d_bngain(dhpreact, bnraw):
    return torch.einsum('nh,nh->h', dhpreact, bnraw)


def d_bnbias(dhpreact):
    return torch.einsum('nh->h', dhpreact)


def d_bnraw(dhpreact, bngain):
    return torch.einsum('nh,h->nh', dhpreact, bngain.reshape(-1))

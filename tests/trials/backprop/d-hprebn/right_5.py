# right: broadcasting in one line each, (H,) for the mean, works for either shape of dbnmeani
import torch


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    return torch.addcmul(dbnraw * bnvar_inv, bndiff, dbndiff2, value=2)


def d_bnmeani(dbndiff):
    return torch.einsum('nh->h', dbndiff).neg()


def d_hprebn(dbndiff, dbnmeani):
    return dbndiff + dbnmeani / len(dbndiff)

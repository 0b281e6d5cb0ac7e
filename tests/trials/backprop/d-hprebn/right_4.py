# right: the notebook's lines, with clone
import torch


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    dbndiff = bnvar_inv * dbnraw
    dbndiff += (2 * bndiff) * dbndiff2
    return dbndiff


def d_bnmeani(dbndiff):
    return (-dbndiff).sum(0, keepdim=True)


def d_hprebn(dbndiff, dbnmeani):
    n = dbndiff.shape[0]
    dhprebn = dbndiff.clone()
    dhprebn += 1.0 / n * (torch.ones_like(dbndiff) * dbnmeani)
    return dhprebn

# wrong: dhprebn is the same tensor as dbndiff, and += changes it
# causes: aliased
import torch


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    return bnvar_inv * dbnraw + 2 * bndiff * dbndiff2


def d_bnmeani(dbndiff):
    return -dbndiff.sum(0, keepdim=True)


def d_hprebn(dbndiff, dbnmeani):
    dhprebn = dbndiff
    dhprebn += dbnmeani / dbndiff.shape[0]
    return dhprebn

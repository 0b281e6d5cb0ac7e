# wrong: the mean is divided by n - 1, as if it were the variance
# causes: bessel_in_the_mean
import torch


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    return bnvar_inv * dbnraw + 2 * bndiff * dbndiff2


def d_bnmeani(dbndiff):
    return -dbndiff.sum(0, keepdim=True)


def d_hprebn(dbndiff, dbnmeani):
    n = dbndiff.shape[0]
    return dbndiff + 1 / (n - 1) * dbnmeani

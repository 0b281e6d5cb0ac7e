# wrong: the 1/n is taken in d_bnmeani (a mean) instead of in d_hprebn, so only the two together are right
# causes: mean_averaged, not_divided_by_n
import torch


def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    return bnvar_inv * dbnraw + 2 * bndiff * dbndiff2


def d_bnmeani(dbndiff):
    return -dbndiff.mean(0, keepdim=True)


def d_hprebn(dbndiff, dbnmeani):
    return dbndiff + dbnmeani

# right: in place on a copy
def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    d = bnvar_inv * dbnraw
    d += (2 * bndiff) * dbndiff2
    return d


def d_hprebn(dbndiff, dbnmeani):
    return dbndiff + 1.0 / 32 * (torch.ones_like(dbndiff) * dbnmeani)

# right: named parts
def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    through_raw = dbnraw * bnvar_inv
    through_square = dbndiff2 * 2 * bndiff
    return through_raw + through_square


def d_bnmeani(dbndiff):
    return (-dbndiff).sum(0, keepdim=True)


def d_hprebn(dbndiff, dbnmeani):
    dhprebn = dbndiff.clone()
    dhprebn += torch.ones_like(dbndiff) * dbnmeani / dbndiff.shape[0]
    return dhprebn

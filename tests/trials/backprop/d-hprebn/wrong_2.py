# wrong: the 2 is forgotten
# causes: two_forgotten
def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    return bnvar_inv * dbnraw + bndiff * dbndiff2

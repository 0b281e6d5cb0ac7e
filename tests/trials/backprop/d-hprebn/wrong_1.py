# wrong: the second path is forgotten
# causes: square_path_lost
def d_bndiff(dbnraw, dbndiff2, bnvar_inv, bndiff):
    return bnvar_inv * dbnraw

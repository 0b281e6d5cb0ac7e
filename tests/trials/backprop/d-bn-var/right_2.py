# right: vectors and expand
def d_bnvar_inv(dbnraw, bndiff):
    return torch.einsum("ij,ij->j", dbnraw, bndiff)


def d_bndiff2(dbnvar, bndiff2):
    return (1.0 / (len(bndiff2) - 1)) * dbnvar.expand_as(bndiff2)

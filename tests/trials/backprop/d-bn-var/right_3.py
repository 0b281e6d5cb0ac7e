# right: n written down, as in the notebook
def d_bndiff2(dbnvar, bndiff2):
    return (1.0 / (32 - 1)) * torch.ones_like(bndiff2) * dbnvar


def d_bnvar(dbnvar_inv, bnvar):
    return (-0.5 * (bnvar + 1e-5) ** -1.5) * dbnvar_inv

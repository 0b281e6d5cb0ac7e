# right: through powers of what is known
def d_bnvar_inv(dbnraw, bndiff):
    return (dbnraw * bndiff).sum(0, True)


def d_bnvar(dbnvar_inv, bnvar):
    inv = 1 / torch.sqrt(bnvar + 1e-5)
    return -dbnvar_inv * inv**3 / 2


def d_bndiff2(dbnvar, bndiff2):
    n = bndiff2.shape[0]
    return (dbnvar / (n - 1)).repeat(n, 1)

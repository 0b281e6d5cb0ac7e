# wrong: n for n - 1
# causes: bessel_forgotten
def d_bndiff2(dbnvar, bndiff2):
    n = bndiff2.shape[0]
    return torch.ones_like(bndiff2) * dbnvar / n

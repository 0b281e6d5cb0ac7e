# wrong: the gain is missing
# causes: gain_forgotten
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(dhpreact)
    return bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(0))

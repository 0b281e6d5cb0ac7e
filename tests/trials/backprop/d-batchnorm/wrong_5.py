# wrong: sums along the rows
# causes: sums_along_the_rows
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(dhpreact)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(1, keepdim=True) - n / (n - 1) * bnraw * (dhpreact * bnraw).sum(1, keepdim=True))

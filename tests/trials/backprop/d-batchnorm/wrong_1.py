# wrong: as in the blog posts: n for n - 1
# causes: bessel_forgotten
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(dhpreact)
    return bngain * bnvar_inv / n * (n * dhpreact - dhpreact.sum(0) - bnraw * (dhpreact * bnraw).sum(0))

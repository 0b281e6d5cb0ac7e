# right: means
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(dhpreact)
    dxhat = dhpreact * bngain
    var_part = bnraw * (dxhat * bnraw).sum(0) / (n - 1)
    return bnvar_inv * (dxhat - dxhat.mean(0) - var_part)

# right: the lecture's line
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = dhpreact.shape[0]
    return bngain*bnvar_inv/n * (n*dhpreact - dhpreact.sum(0) - n/(n-1)*bnraw*(dhpreact*bnraw).sum(0))

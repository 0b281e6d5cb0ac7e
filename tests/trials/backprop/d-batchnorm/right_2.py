# right: chained, step by step
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = dhpreact.shape[0]
    dbnraw = bngain * dhpreact
    bndiff = bnraw / bnvar_inv
    dbnvar_inv = (bndiff * dbnraw).sum(0, keepdim=True)
    dbnvar = -0.5 * bnvar_inv**3 * dbnvar_inv
    dbndiff = bnvar_inv * dbnraw + 2 * bndiff * dbnvar / (n - 1)
    return dbndiff - dbndiff.sum(0, keepdim=True) / n

# wrong: the way through the mean is missing
# causes: mean_path_lost
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    n = len(dhpreact)
    return bngain * bnvar_inv * (dhpreact - bnraw * (dhpreact * bnraw).sum(0) / (n - 1))

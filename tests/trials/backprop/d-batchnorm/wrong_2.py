# wrong: straight through alone
# causes: statistics_taken_for_constants
def d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv):
    return bngain * bnvar_inv * dhpreact

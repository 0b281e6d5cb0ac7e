# wrong: the exponent stays
# causes: exponent_kept
def d_bnvar(dbnvar_inv, bnvar):
    return -0.5 * (bnvar + 1e-5) ** -0.5 * dbnvar_inv

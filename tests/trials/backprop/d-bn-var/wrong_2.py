# wrong: eps left out
# causes: eps_forgotten
def d_bnvar(dbnvar_inv, bnvar):
    return -0.5 * bnvar ** (-1.5) * dbnvar_inv

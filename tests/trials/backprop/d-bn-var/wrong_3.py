# wrong: eps outside the root
# causes: eps_outside_the_root
def d_bnvar(dbnvar_inv, bnvar):
    std = torch.sqrt(bnvar)
    return -dbnvar_inv / (std + 1e-5) ** 2 / (2 * std)

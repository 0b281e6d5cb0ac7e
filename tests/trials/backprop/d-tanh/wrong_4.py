# wrong: the chain rule is forgotten
# causes: chain_forgotten
def d_hpreact(dh, h):
    return 1 - h**2

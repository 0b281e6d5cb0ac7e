# wrong: a squeeze drops the dimension of a single example or a single unit
# causes: squeezed
def d_hpreact(dh, h):
    return ((1.0 - h ** 2) * dh).squeeze()

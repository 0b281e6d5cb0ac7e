# wrong: in place
# causes: changed_in_place
def d_hpreact(dh, h):
    dh *= 1 - h**2
    return dh

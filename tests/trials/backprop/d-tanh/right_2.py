# right: dh minus dh h²
def d_hpreact(dh, h):
    return dh - dh * h.pow(2)

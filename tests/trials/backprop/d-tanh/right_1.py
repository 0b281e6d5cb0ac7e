# right: (1 - h)(1 + h)
def d_hpreact(dh, h):
    return dh * (1 - h) * (1 + h)

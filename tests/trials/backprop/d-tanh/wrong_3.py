# wrong: sigmoid's slope
# causes: slope_of_the_sigmoid
def d_hpreact(dh, h):
    return h * (1 - h) * dh

# wrong: the square is missing
# causes: not_squared
def d_hpreact(dh, h):
    return (1 - h) * dh

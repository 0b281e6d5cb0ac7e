# wrong: db not summed
# causes: db_not_summed
def d_linear(dout, x, W):
    return dout @ W.T, x.T @ dout, dout

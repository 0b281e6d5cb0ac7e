# wrong: another order
def d_linear(dout, x, W):
    return x.T @ dout, dout.sum(0), dout @ W.T

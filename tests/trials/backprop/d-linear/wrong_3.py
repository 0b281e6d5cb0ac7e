# wrong: db with keepdim
# causes: db_keeps_its_dimension
def d_linear(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(0, keepdim=True)

# wrong: means over the batch
# causes: db_averaged, dW_averaged
def d_linear(dout, x, W):
    n = len(dout)
    return dout @ W.T, x.T @ dout / n, dout.mean(0)

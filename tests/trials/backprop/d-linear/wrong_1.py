# wrong: dW transposed
# causes: dW_transposed
def d_linear(dout, x, W):
    return dout @ W.T, dout.T @ x, dout.sum(0)

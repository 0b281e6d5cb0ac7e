# right: matrix products and a sum
def linear_backward(dout, x, W):
    dx = dout @ W.T
    dW = x.T @ dout
    db = dout.sum(0)
    return dx, dW, db

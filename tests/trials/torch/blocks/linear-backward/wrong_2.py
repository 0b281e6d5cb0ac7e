# wrong: W is not turned over for dx; an error unless I == O, and then wrong numbers
def linear_backward(dout, x, W):
    dx = dout @ W
    dW = x.T @ dout
    db = dout.sum(0)
    return dx, dW, db

# right: rows one after the other with outer products added up
def linear_backward(dout, x, W):
    dx = torch.zeros_like(x)
    dW = torch.zeros_like(W)
    db = torch.zeros_like(W[0])
    for r in range(len(x)):
        dx[r] = W.matmul(dout[r])
        dW += torch.outer(x[r], dout[r])
        db += dout[r]
    return dx, dW, db

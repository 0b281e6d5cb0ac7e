# wrong: divides dW by n; the mean, if any, is already in dout, an entry of W gets the sum over rows
def linear_backward(dout, x, W):
    n = x.shape[0]
    return dout @ W.T, x.T @ dout / n, dout.sum(0)

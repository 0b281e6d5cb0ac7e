# wrong: makes the shapes fit with reshape instead of a transpose, which mixes up rows and columns
def linear_backward(dout, x, W):
    n, I = x.shape
    O = W.shape[1]
    dx = dout @ W.reshape(O, I)
    dW = x.reshape(I, n) @ dout
    return dx, dW, dout.sum(0)

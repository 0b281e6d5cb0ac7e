# wrong: db keeps the summed dimension and is (1, O); b and its gradient are (O,)
def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(0, keepdim=True)

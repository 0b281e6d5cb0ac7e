# wrong: db is the mean over the rows; b is added to each row, so it should be the sum
def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.mean(0)

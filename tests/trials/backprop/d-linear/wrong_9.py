# wrong: db is begun with the first row itself, so += changes dout
# causes: dout_changed
def d_linear(dout, x, W):
    dx, dW = dout @ W.T, x.T @ dout
    db = dout[0]
    for row in dout[1:]:
        db += row
    return dx, dW, db

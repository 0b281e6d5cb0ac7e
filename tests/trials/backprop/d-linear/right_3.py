# right: matmul with transpose(-1, -2)
def d_linear(dout, x, W):
    dx = torch.matmul(dout, W.transpose(-1, -2))
    dW = torch.matmul(x.transpose(-1, -2), dout)
    db = torch.ones_like(dout[:, 0]) @ dout
    return (dx, dW, db)

# wrong: db is (1, O), not in the shape of b
# causes: db_keeps_its_dimension
import torch


def d_linear(dout, x, W):
    dx = dout @ W.T
    dW = x.T @ dout
    db = dout.sum(0, keepdim=True)
    return dx, dW, db

# wrong: dW is transposed (its shape is right only where I = O)
# causes: dW_transposed
import torch


def d_linear(dout, x, W):
    dx = dout @ W.T
    dW = dout.T @ x
    db = dout.sum(0)
    return dx, dW, db

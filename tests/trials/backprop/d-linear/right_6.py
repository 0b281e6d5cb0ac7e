# right: outer products row by row, a NamedTuple
from typing import NamedTuple

import torch
from torch import Tensor


class LinearGrads(NamedTuple):
    dx: Tensor
    dW: Tensor
    db: Tensor


def d_linear(dout: Tensor, x: Tensor, W: Tensor) -> LinearGrads:
    dx = torch.zeros_like(x)
    dW = torch.zeros_like(W)
    db = torch.zeros(W.shape[1], dtype=W.dtype)
    for i in range(dout.shape[0]):
        dx[i] = W.mv(dout[i])
        dW += torch.outer(x[i], dout[i])
        db += dout[i]
    return LinearGrads(dx, dW, db)

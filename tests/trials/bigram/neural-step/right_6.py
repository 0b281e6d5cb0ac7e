# right: cross_entropy on the picked rows and torch.optim.SGD, the step taken in place
import torch
from torch import Tensor
from torch.nn import functional as F


def step(W: Tensor, xs: Tensor, ys: Tensor, lr: float, reg: float) -> tuple[Tensor, Tensor]:
    optimizer = torch.optim.SGD([W], lr=lr)
    optimizer.zero_grad(set_to_none=True)
    data_term = F.cross_entropy(W.index_select(0, xs), ys)
    penalty = reg * torch.mean(W * W)
    loss = data_term + penalty
    loss.backward()
    optimizer.step()
    return W, loss.detach()

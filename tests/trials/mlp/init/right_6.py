# right: nn.Parameters drawn by a helper, the biases before the weights
import torch
from torch import nn


def _drawn(*shape: int, g: torch.Generator) -> nn.Parameter:
    return nn.Parameter(torch.empty(shape).normal_(generator=g))


def init(g: torch.Generator, V: int = 27, T: int = 3, n_embd: int = 10, n_hidden: int = 200) -> list[nn.Parameter]:
    b2 = _drawn(V, g=g)
    b1 = _drawn(n_hidden, g=g)
    W2 = _drawn(n_hidden, V, g=g)
    W1 = _drawn(T * n_embd, n_hidden, g=g)
    C = _drawn(V, n_embd, g=g)
    return [C, W1, b1, W2, b2]

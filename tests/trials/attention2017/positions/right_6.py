# right: C style nested comprehension with math.sin and math.cos, rows picked by a one-hot product
import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def _wave(pos, j, d):
    i, odd = divmod(j, 2)
    angle = pos / math.pow(10000, 2 * i / d)
    return math.cos(angle) if odd else math.sin(angle)


def positional(T, d):
    return torch.tensor([[_wave(pos, j, d) for j in range(d)] for pos in range(T)], dtype=torch.float32).reshape(T, d)


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.V, self.d = V, d
        self.register_parameter("weight", nn.Parameter(torch.empty(V, d)))
        with torch.no_grad():
            self.weight.normal_(0, 1 / math.sqrt(d))

    def forward(self, ids):
        onehot = F.one_hot(ids.long(), self.V).to(self.weight.dtype)
        waves = positional(ids.size(1), self.d).to(self.weight)
        return torch.einsum("btv,vd->btd", onehot, self.weight) * math.sqrt(self.d) + waves[None]

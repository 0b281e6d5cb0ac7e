# wrong: the odd columns use the exponent (2i + 1)/d of their own column instead of the sine's 2i/d
# causes: cosines_with_their_own_column
import math

import torch
import torch.nn as nn


def positional(T, d):
    pos = torch.arange(T, dtype=torch.float32)[:, None]
    angles = pos / 10000 ** (torch.arange(d, dtype=torch.float32) / d)
    pe = torch.empty(T, d)
    pe[:, 0::2] = torch.sin(angles[:, 0::2])
    pe[:, 1::2] = torch.cos(angles[:, 1::2])
    return pe


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(V, d) * d**-0.5)

    def forward(self, ids):
        d = self.weight.size(1)
        return self.weight[ids] * math.sqrt(d) + positional(ids.size(1), d)

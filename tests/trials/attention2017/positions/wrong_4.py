# wrong: the table is drawn with standard deviation 1
# causes: spread_of_1
import math

import torch
import torch.nn as nn


def positional(T, d):
    pos = torch.arange(T, dtype=torch.float32).unsqueeze(1)
    even = torch.arange(0, d, 2, dtype=torch.float32)
    angle = pos / 10000 ** (even / d)
    pe = torch.zeros(T, d)
    pe[:, 0::2] = torch.sin(angle)
    pe[:, 1::2] = torch.cos(angle)
    return pe


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.d = d
        self.weight = nn.Parameter(torch.randn(V, d))

    def forward(self, ids):
        rows = self.weight[ids] * math.sqrt(self.d)
        return rows + positional(ids.size(1), self.d).to(rows)

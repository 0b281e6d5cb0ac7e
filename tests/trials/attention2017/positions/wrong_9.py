# wrong: the rows are multiplied by the whole part of the root of d, right only where d is a square number
import math
import torch
import torch.nn as nn


def positional(T, d):
    pe = torch.zeros(T, d)
    angle = torch.arange(T)[:, None] / 10000 ** (torch.arange(0, d, 2) / d)
    pe[:, 0::2] = torch.sin(angle)
    pe[:, 1::2] = torch.cos(angle)
    return pe


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(V, d) / math.sqrt(d))
        self.scale = int(d ** 0.5)

    def forward(self, ids):
        return self.weight[ids] * self.scale + positional(ids.shape[1], self.weight.shape[1])

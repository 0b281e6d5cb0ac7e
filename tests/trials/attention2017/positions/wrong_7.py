# wrong: draws evenly between -1/√d and 1/√d, whose standard deviation is 1/√(3d)
# causes: uniform
import math

import torch
import torch.nn as nn


def positional(T, d):
    pe = torch.zeros(T, d)
    pos = torch.arange(T).float()[:, None]
    freq = 10000.0 ** (-torch.arange(0, d, 2).float() / d)
    pe[:, 0::2] = (pos * freq).sin()
    pe[:, 1::2] = (pos * freq).cos()
    return pe


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        bound = 1 / math.sqrt(d)
        self.weight = nn.Parameter(torch.empty(V, d).uniform_(-bound, bound))

    def forward(self, ids):
        V, d = self.weight.shape
        return self.weight[ids] * math.sqrt(d) + positional(ids.shape[1], d)

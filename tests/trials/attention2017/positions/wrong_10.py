# wrong: the table is drawn with a standard deviation of 1/√V instead of 1/√d
# causes: spread_by_symbols
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
        self.weight = nn.Parameter(torch.empty(V, d))
        nn.init.normal_(self.weight, std=self.weight.shape[0] ** -0.5)

    def forward(self, ids):
        d = self.weight.shape[1]
        return self.weight[ids] * d ** 0.5 + positional(ids.shape[1], d)

# wrong: the row of symbol 0 is not drawn but zeros, and gets no gradient, as if 0 were always padding
# causes: Symbol0IsPadding
import torch
import torch.nn as nn
import torch.nn.functional as F


def positional(T, d):
    pe = torch.zeros(T, d)
    angle = torch.arange(T)[:, None] / 10000 ** (torch.arange(0, d, 2) / d)
    pe[:, 0::2] = torch.sin(angle)
    pe[:, 1::2] = torch.cos(angle)
    return pe


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(V, d) * d ** -0.5)
        with torch.no_grad():
            self.weight[0].zero_()

    def forward(self, ids):
        d = self.weight.shape[1]
        return F.embedding(ids, self.weight, padding_idx=0) * d ** 0.5 + positional(ids.shape[1], d)

# wrong: the table is a plain tensor, not a Parameter: the module's parameters() do not have it and it is never trained
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
        self.weight = (torch.randn(V, d) * d ** -0.5).requires_grad_()

    def forward(self, ids):
        d = self.weight.shape[1]
        return self.weight[ids] * d ** 0.5 + positional(ids.shape[1], d)

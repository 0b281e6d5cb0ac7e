# right: the well-known code: exp of -log(10000), slices 0::2 and 1::2 written in place
import math

import torch
import torch.nn as nn


def positional(T, d):
    pe = torch.zeros(T, d)
    position = torch.arange(0, T).unsqueeze(1).float()
    div_term = torch.exp(torch.arange(0, d, 2).float() * (-math.log(10000.0) / d))
    pe[:, 0::2] = torch.sin(position * div_term)
    pe[:, 1::2] = torch.cos(position * div_term)
    return pe


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(V, d) / math.sqrt(d))

    def forward(self, ids):
        d = self.weight.shape[1]
        return self.weight[ids] * math.sqrt(d) + positional(ids.shape[1], d).to(self.weight.device)

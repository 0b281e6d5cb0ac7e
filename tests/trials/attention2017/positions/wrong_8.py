# wrong: the positions are multiplied with √d too
# causes: all_scaled
import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def positional(T, d):
    angles = torch.arange(T)[:, None] / 10000 ** (torch.arange(0, d, 2) / d)
    return torch.stack([angles.sin(), angles.cos()], dim=-1).flatten(1)


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.d = d
        self.weight = nn.Parameter(torch.randn(V, d) / math.sqrt(d))

    def forward(self, ids):
        x = F.embedding(ids, self.weight) + positional(ids.shape[-1], self.d)
        return x * math.sqrt(self.d)

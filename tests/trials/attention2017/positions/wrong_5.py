# wrong: the exponent is i/d instead of 2i/d
# causes: exponent_too_small
import math

import torch
import torch.nn as nn
import torch.nn.functional as F


def positional(T, d):
    table = []
    for p in range(T):
        row = []
        for i in range(d // 2):
            x = p / 10000 ** (i / d)
            row += [math.sin(x), math.cos(x)]
        table.append(row)
    return torch.tensor(table)


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.scale = d ** 0.5
        self.weight = nn.Parameter(torch.empty(V, d))
        nn.init.normal_(self.weight, std=1 / self.scale)

    def forward(self, ids):
        x = F.embedding(ids, self.weight).mul(self.scale)
        waves = positional(x.shape[-2], x.shape[-1]).to(device=x.device, dtype=x.dtype)
        return x.add(waves.unsqueeze(0))

# right: tensor2tensor's layout, all sines then all cosines; an nn.Embedding inside whose weight is also the module's own
import torch
import torch.nn as nn


def positional(T, d):
    rates = 10000.0 ** (-2.0 * torch.arange(d // 2, dtype=torch.float64) / d)
    angles = torch.outer(torch.arange(T, dtype=torch.float64), rates)
    return torch.cat([angles.sin(), angles.cos()], dim=1).to(torch.get_default_dtype())


class Embed(nn.Module):
    def __init__(self, V, d):
        super().__init__()
        self.table = nn.Embedding(V, d)
        nn.init.normal_(self.table.weight, mean=0.0, std=d**-0.5)
        self.weight = self.table.weight

    def forward(self, ids):
        rows = self.table(ids)
        T, d = rows.shape[-2:]
        return rows.mul(d**0.5).add(positional(T, d).to(rows))

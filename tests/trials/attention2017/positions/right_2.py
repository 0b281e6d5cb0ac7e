# right: all sines first and then all cosines, exp of logs, a subclass of nn.Embedding
import math

import torch
from torch import nn


def positional(T, d):
    freqs = torch.exp(torch.arange(d // 2, dtype=torch.float64) * (-2 * math.log(10000.0) / d))
    phase = torch.outer(torch.arange(T, dtype=torch.float64), freqs)
    return torch.cat([phase.sin(), phase.cos()], dim=1).float()


class Embed(nn.Embedding):
    def __init__(self, V, d):
        super().__init__(V, d)
        nn.init.normal_(self.weight, mean=0.0, std=d ** -0.5)

    def forward(self, ids):
        T, d = ids.shape[1], self.embedding_dim
        return super().forward(ids) * d ** 0.5 + positional(T, d).to(self.weight.device)

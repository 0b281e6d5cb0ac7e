# right: lists of H small layers without biases, the heads stacked and concatenated
import torch
from torch import nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        size = d // H
        self.queries = nn.ModuleList(nn.Linear(d, size, bias=False) for _ in range(H))
        self.keys = nn.ModuleList(nn.Linear(d, size, bias=False) for _ in range(H))
        self.values = nn.ModuleList(nn.Linear(d, size, bias=False) for _ in range(H))
        self.out = nn.Linear(d, d, bias=False)

    def forward(self, q, kv, mask=None):
        qs = torch.stack([layer(q) for layer in self.queries], dim=1)
        ks = torch.stack([layer(kv) for layer in self.keys], dim=1)
        vs = torch.stack([layer(kv) for layer in self.values], dim=1)
        heads = attention(qs, ks, vs, mask)[0]
        return self.out(torch.cat(heads.unbind(dim=1), dim=-1))

# right: bare nn.Parameters lying (in, out) as in the paper, einsum and clamp
import torch
import torch.nn as nn


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.W1 = nn.Parameter(torch.randn(d, ff) * d**-0.5)
        self.b1 = nn.Parameter(torch.zeros(ff))
        self.W2 = nn.Parameter(torch.randn(ff, d) * ff**-0.5)
        self.b2 = nn.Parameter(torch.zeros(d))

    def forward(self, x):
        h = torch.clamp(torch.einsum("btd,df->btf", x, self.W1) + self.b1, min=0)
        return torch.einsum("btf,fd->btd", h, self.W2) + self.b2

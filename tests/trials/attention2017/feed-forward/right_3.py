# right: nn.Parameter as in the formula, clamp
import torch
from torch import nn


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.W1 = nn.Parameter(torch.randn(d, ff) * d ** -0.5)
        self.b1 = nn.Parameter(torch.zeros(ff))
        self.W2 = nn.Parameter(torch.randn(ff, d) * ff ** -0.5)
        self.b2 = nn.Parameter(torch.zeros(d))

    def forward(self, x):
        h = (x @ self.W1 + self.b1).clamp(min=0)
        return h @ self.W2 + self.b2

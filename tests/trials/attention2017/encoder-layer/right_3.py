# right: a ModuleList of norms and a list of branches
import torch
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.self_attention = MultiHead(d, H)
        self.feed_forward = FeedForward(d, ff)
        self.norms = nn.ModuleList([nn.LayerNorm(d) for _ in range(2)])

    def forward(self, x, mask=None):
        branches = [lambda z: self.self_attention(z, z, mask), self.feed_forward]
        for norm, branch in zip(self.norms, branches):
            x = norm(torch.add(x, branch(x)))
        return x

# right: flattens to rows, (B*T, d), and unflattens again; max(0, .) as a product with the sign
import torch.nn as nn


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.wide, self.back = nn.Linear(d, ff), nn.Linear(ff, d)

    def forward(self, x):
        B, T, d = x.shape
        rows = x.reshape(B * T, d)
        h = self.wide(rows)
        h = h * (h > 0)
        return self.back(h).unflatten(0, (B, T))

# wrong: a second ReLU after the second layer
# causes: relu_behind_both
import torch.nn as nn


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(d, ff), nn.ReLU(), nn.Linear(ff, d), nn.ReLU())

    def forward(self, x):
        return self.net(x)

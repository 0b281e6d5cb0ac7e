# wrong: a second ReLU stands behind the second layer, so nothing negative comes out
# causes: relu_behind_both
import torch
import torch.nn as nn


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(d, ff), nn.Linear(ff, d)])

    def forward(self, x):
        for layer in self.layers:
            x = torch.relu(layer(x))
        return x

# wrong: no ReLU between the layers
# causes: no_relu
import torch.nn as nn
import torch.nn.functional as F


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.up = nn.Linear(d, ff)
        self.down = nn.Linear(ff, d)

    def forward(self, x):
        hidden = self.up(x)
        return self.down(hidden)

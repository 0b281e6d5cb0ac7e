# wrong: the width is always 4 d, ff is not used
# causes: always_four_times
import torch.nn as nn
import torch.nn.functional as F


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.up = nn.Linear(d, 4 * d)
        self.down = nn.Linear(4 * d, d)

    def forward(self, x):
        hidden = F.relu(self.up(x))
        return self.down(hidden)

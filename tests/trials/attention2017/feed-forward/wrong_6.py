# wrong: the width is 4 d whatever ff says, right only where ff = 4 d
# causes: always_four_times
import torch.nn as nn
import torch.nn.functional as F


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.fc = nn.Linear(d, 4 * d)
        self.proj = nn.Linear(4 * d, d)

    def forward(self, x):
        return self.proj(F.relu(self.fc(x)))

# wrong: the branch is normalised and not the sum
# causes: branch_normalised
from torch import nn


class AddNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)

    def forward(self, came_in, came_out):
        return came_in + self.norm(came_out)


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.look = MultiHead(d, H)
        self.look_wrap = AddNorm(d)
        self.think = FeedForward(d, ff)
        self.think_wrap = AddNorm(d)

    def forward(self, x, mask=None):
        x = self.look_wrap(x, self.look(q=x, kv=x, mask=mask))
        x = self.think_wrap(x, self.think(x))
        return x

# right: a helper function for add and norm over a ModuleList
import torch.nn as nn


def residual(norm, x, branch, *args):
    return norm(branch(x, *args) + x)


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attns = nn.ModuleList(MultiHead(d, H) for _ in range(2))
        self.lns = nn.ModuleList(nn.LayerNorm(d) for _ in range(3))
        self.mlp = FeedForward(d, ff)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = residual(self.lns[0], y, self.attns[0], y, mask)
        y = residual(self.lns[1], y, self.attns[1], mem, mem_mask)
        return residual(self.lns[2], y, self.mlp)

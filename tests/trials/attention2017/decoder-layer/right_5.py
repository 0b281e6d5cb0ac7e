# right: functional; ModuleLists of branches and norms, folded with reduce over lambdas
from functools import reduce

import torch.nn as nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.branches = nn.ModuleList([MultiHead(d, H), MultiHead(d, H), FeedForward(d, ff)])
        self.norms = nn.ModuleList(map(nn.LayerNorm, [d] * 3))

    def forward(self, y, mem, mask=None, mem_mask=None):
        look, read, think = self.branches
        calls = (
            lambda h: look(h, h, mask),
            lambda h: read(h, mem, mem_mask),
            lambda h: think(h),
        )
        return reduce(lambda h, cn: cn[1](h + cn[0](h)), zip(calls, self.norms), y)

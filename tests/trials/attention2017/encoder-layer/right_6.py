# right: typed, walrus, a ModuleDict; returns one expression
from typing import Optional

import torch.nn as nn
from torch import Tensor


class EncoderLayer(nn.Module):
    def __init__(self, d: int, H: int, ff: int) -> None:
        super().__init__()
        self.parts = nn.ModuleDict(
            {
                "attention": MultiHead(d, H),
                "attention_norm": nn.LayerNorm(d),
                "feed_forward": FeedForward(d, ff),
                "feed_forward_norm": nn.LayerNorm(d),
            }
        )

    def forward(self, x: Tensor, mask: Optional[Tensor] = None) -> Tensor:
        p = self.parts
        return p["feed_forward_norm"](
            (h := p["attention_norm"](p["attention"](x, x, mask=mask) + x)) + p["feed_forward"](h)
        )

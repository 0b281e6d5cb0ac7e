# right: Annotated-Transformer style, a small AddNorm helper module around each sublayer (post-norm, no dropout)
from typing import Callable, Optional

import torch.nn as nn
from torch import Tensor


class _AddNorm(nn.Module):
    def __init__(self, d: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(d)

    def forward(self, x: Tensor, sublayer: Callable[[Tensor], Tensor]) -> Tensor:
        return self.norm(x + sublayer(x))


class DecoderLayer(nn.Module):
    def __init__(self, d: int, H: int, ff: int) -> None:
        super().__init__()
        self.attn = MultiHead(d, H)
        self.src_attn = MultiHead(d, H)
        self.feed_forward = FeedForward(d, ff)
        self.sublayer = nn.ModuleDict({name: _AddNorm(d) for name in ("self", "src", "ff")})

    def forward(self, y: Tensor, mem: Tensor, mask: Optional[Tensor] = None, mem_mask: Optional[Tensor] = None) -> Tensor:
        y = self.sublayer["self"](y, lambda h: self.attn(q=h, kv=h, mask=mask))
        y = self.sublayer["src"](y, lambda h: self.src_attn(q=h, kv=mem, mask=mem_mask))
        return self.sublayer["ff"](y, self.feed_forward)

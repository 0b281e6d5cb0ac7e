# right: tidy; a bias-free nn.Linear whose weight is made the very same Parameter; the target's padding hidden once more
from typing import List, Tuple

import torch.nn as nn
from torch import Tensor


def shift(y: List[int], start: int = 1, end: int = 2) -> Tuple[List[int], List[int]]:
    whole = [start, *y, end]
    return whole[:-1], whole[1:]


class Transformer(nn.Module):
    def __init__(self, V_src: int, V_tgt: int, d: int, H: int, ff: int, n_layers: int, pad: int = 0) -> None:
        super().__init__()
        self.pad = pad
        self.embed = nn.ModuleDict({"src": Embed(V_src, d), "tgt": Embed(V_tgt, d)})
        self.enc = nn.ModuleList()
        self.dec = nn.ModuleList()
        for _ in range(n_layers):
            self.enc.append(EncoderLayer(d, H, ff))
            self.dec.append(DecoderLayer(d, H, ff))
        self.unembed = nn.Linear(d, V_tgt, bias=False)
        self.unembed.weight = self.embed["tgt"].weight

    def forward(self, src: Tensor, tgt: Tensor) -> Tensor:
        mem_mask = pad_mask(src, pad=self.pad)
        mask = causal_mask(tgt.size(-1)).to(tgt.device) & pad_mask(tgt, pad=self.pad)
        mem = self.embed["src"](src)
        for layer in self.enc:
            mem = layer(mem, mask=mem_mask)
        y = self.embed["tgt"](tgt)
        for layer in self.dec:
            y = layer(y, mem, mask=mask, mem_mask=mem_mask)
        return self.unembed(y)

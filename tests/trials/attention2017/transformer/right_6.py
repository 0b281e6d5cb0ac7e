# right: functional; reduce over layers held in helper stacks, partials, einsum for the logits
from functools import partial, reduce

import torch
import torch.nn as nn


def shift(y, start=1, end=2):
    first, last = list(y), list(y)
    first.insert(0, start)
    last.append(end)
    return first, last


class _Stack(nn.Module):
    def __init__(self, make, n):
        super().__init__()
        self.layers = nn.Sequential(*(make() for _ in range(n)))

    def forward(self, x, *rest):
        return reduce(lambda h, layer: layer(h, *rest), self.layers, x)


class Transformer(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.hide = partial(pad_mask, pad=pad)
        self.letters, self.sounds = Embed(V_src, d), Embed(V_tgt, d)
        self.read = _Stack(partial(EncoderLayer, d, H, ff), n_layers)
        self.write = _Stack(partial(DecoderLayer, d, H, ff), n_layers)

    def forward(self, src, tgt):
        seen = self.hide(src)
        memory = self.read(self.letters(src), seen)
        past = causal_mask(tgt.shape[-1]).to(device=tgt.device)
        return torch.einsum("btd,vd->btv", self.write(self.sounds(tgt), memory, past, seen), self.sounds.weight)

# wrong: the argument pad is kept but never handed on, so padding is hidden only where pad is 0
# causes: pad_is_always_0
import torch.nn as nn
import torch.nn.functional as F


def shift(y, start=1, end=2):
    return [start] + y, y + [end]


class Transformer(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad = pad
        self.src_embed, self.tgt_embed = Embed(V_src, d), Embed(V_tgt, d)
        self.encoder = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(n_layers))
        self.decoder = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(n_layers))

    def forward(self, src, tgt):
        mem_mask = pad_mask(src)
        mask = causal_mask(tgt.size(1)).to(tgt.device)
        mem = self.src_embed(src)
        for layer in self.encoder:
            mem = layer(mem, mem_mask)
        y = self.tgt_embed(tgt)
        for layer in self.decoder:
            y = layer(y, mem, mask, mem_mask)
        return F.linear(y, self.tgt_embed.weight)

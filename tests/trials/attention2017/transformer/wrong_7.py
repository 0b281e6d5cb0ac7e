# wrong: [layer] * n_layers holds the same layer n times, so the layers share their weights
# causes: one_layer_repeated
import torch.nn as nn


def shift(y, start=1, end=2):
    return [start] + y, y + [end]


class Transformer(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad = pad
        self.src_embed = Embed(V_src, d)
        self.tgt_embed = Embed(V_tgt, d)
        self.encoder = nn.ModuleList([EncoderLayer(d, H, ff)] * n_layers)
        self.decoder = nn.ModuleList([DecoderLayer(d, H, ff)] * n_layers)

    def forward(self, src, tgt):
        src_mask = pad_mask(src, self.pad)
        tgt_mask = causal_mask(tgt.shape[1]).to(tgt.device)
        mem = self.src_embed(src)
        for layer in self.encoder:
            mem = layer(mem, src_mask)
        y = self.tgt_embed(tgt)
        for layer in self.decoder:
            y = layer(y, mem, tgt_mask, src_mask)
        return y @ self.tgt_embed.weight.t()

# right: straightforward; the logits are a product with the target's table
import torch.nn as nn


def shift(y, start=1, end=2):
    return [start] + y, y + [end]


class Transformer(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad = pad
        self.src_embed = Embed(V_src, d)
        self.tgt_embed = Embed(V_tgt, d)
        self.encoder = nn.ModuleList([EncoderLayer(d, H, ff) for _ in range(n_layers)])
        self.decoder = nn.ModuleList([DecoderLayer(d, H, ff) for _ in range(n_layers)])

    def forward(self, src, tgt):
        src_mask = pad_mask(src, self.pad)
        x = self.src_embed(src)
        for layer in self.encoder:
            x = layer(x, src_mask)
        tgt_mask = causal_mask(tgt.shape[1]).to(tgt.device)
        y = self.tgt_embed(tgt)
        for layer in self.decoder:
            y = layer(y, x, tgt_mask, src_mask)
        return y @ self.tgt_embed.weight.T

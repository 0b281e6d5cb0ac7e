# wrong: the output layer's weight.data is set to the table's: they begin alike, but are two Parameters with a gradient each
# causes: OutputOfItsOwn
import torch.nn as nn


def shift(y, start=1, end=2):
    return [start] + y, y + [end]


class Transformer(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad = pad
        self.src_emb = Embed(V_src, d)
        self.tgt_emb = Embed(V_tgt, d)
        self.enc = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(n_layers))
        self.dec = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(n_layers))
        self.out = nn.Linear(d, V_tgt, bias=False)
        self.out.weight.data = self.tgt_emb.weight.data

    def forward(self, src, tgt):
        mem_mask = pad_mask(src, self.pad)
        x = self.src_emb(src)
        for layer in self.enc:
            x = layer(x, mem_mask)
        y = self.tgt_emb(tgt)
        mask = causal_mask(tgt.size(1)).to(tgt.device)
        for layer in self.dec:
            y = layer(y, x, mask, mem_mask)
        return self.out(y)

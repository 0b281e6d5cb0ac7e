# wrong: shift appends the end to the caller's own list
# causes: the_list_changed
import torch.nn as nn


def shift(y, start=1, end=2):
    inp = list(y)
    inp.insert(0, start)
    out = y
    out.append(end)
    return inp, out


class Transformer(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad, self.n_layers = pad, n_layers
        self.embed_in = Embed(V_src, d)
        self.embed_out = Embed(V_tgt, d)
        self.enc = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(n_layers))
        self.dec = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(n_layers))
        self.to_logits = nn.Linear(d, V_tgt, bias=False)
        self.to_logits.weight = self.embed_out.weight

    def forward(self, src, tgt):
        there = pad_mask(src, self.pad)
        before = causal_mask(tgt.shape[-1]).to(src.device)
        mem = self.embed_in(src)
        for i in range(self.n_layers):
            mem = self.enc[i](mem, there)
        state = self.embed_out(tgt)
        for i in range(self.n_layers):
            state = self.dec[i](state, mem, before, there)
        return self.to_logits(state)

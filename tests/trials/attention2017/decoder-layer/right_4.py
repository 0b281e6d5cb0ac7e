# right: the figure's names, one line per equation
import torch.nn as nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.self_attn = MultiHead(d, H)
        self.cross_attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.ln1 = nn.LayerNorm(d)
        self.ln2 = nn.LayerNorm(d)
        self.ln3 = nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = self.ln1(y + self.self_attn(y, y, mask))
        y = self.ln2(y + self.cross_attn(y, mem, mem_mask))
        return self.ln3(y + self.ffn(y))

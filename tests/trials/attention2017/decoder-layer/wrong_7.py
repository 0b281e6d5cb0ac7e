# wrong: the second residual adds the layer's input y instead of what the first LayerNorm made of it
import torch.nn as nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.self_attn = MultiHead(d, H)
        self.cross_attn = MultiHead(d, H)
        self.ff = FeedForward(d, ff)
        self.norm1, self.norm2, self.norm3 = nn.LayerNorm(d), nn.LayerNorm(d), nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        a = self.norm1(y + self.self_attn(y, y, mask))
        b = self.norm2(y + self.cross_attn(a, mem, mem_mask))
        return self.norm3(b + self.ff(b))

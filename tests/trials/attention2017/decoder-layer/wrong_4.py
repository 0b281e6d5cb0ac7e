# wrong: nothing is added around the second attention
# causes: no_residual_around_memory
import torch.nn as nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.self_attn = MultiHead(d, H)
        self.cross_attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)
        self.norm3 = nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = self.norm1(y + self.self_attn(y, y, mask))
        y = self.norm2(self.cross_attn(y, mem, mem_mask))
        y = self.norm3(y + self.ffn(y))
        return y

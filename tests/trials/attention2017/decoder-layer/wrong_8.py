# wrong: the second LayerNorm is used again behind the feed-forward part (copy and paste), the third never
# causes: second_norm_twice
import torch.nn as nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.mem_attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)
        self.norm3 = nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = self.norm1(y + self.attn(y, y, mask=mask))
        y = self.norm2(y + self.mem_attn(y, mem, mask=mem_mask))
        y = self.norm2(y + self.ffn(y))
        return y

# wrong: normalises what comes out of each branch and adds x afterwards, instead of normalising the sum
# causes: branch_normalised
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        x = x + self.norm1(self.attn(x, x, mask))
        x = x + self.norm2(self.ffn(x))
        return x

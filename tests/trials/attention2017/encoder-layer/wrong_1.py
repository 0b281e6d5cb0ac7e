# wrong: pre-norm, normalised inside the branch
# causes: pre_norm
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        n = self.norm1(x)
        x = x + self.attn(n, n, mask)
        return x + self.ffn(self.norm2(x))

# wrong: one LayerNorm used twice
# causes: one_norm_for_both
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        h = self.norm(x + self.attn(x, x, mask))
        return self.norm(h + self.ffn(h))

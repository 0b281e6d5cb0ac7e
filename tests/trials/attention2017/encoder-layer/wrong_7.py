# wrong: one LayerNorm stands behind both parts, where two are asked for
# causes: one_norm_for_both
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attention = MultiHead(d, H)
        self.feed_forward = FeedForward(d, ff)
        self.norm = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        x = self.norm(x + self.attention(x, x, mask))
        x = self.norm(x + self.feed_forward(x))
        return x

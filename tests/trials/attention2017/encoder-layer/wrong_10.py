# wrong: what is added is detached, so gradients have no straight way back past the two parts
# causes: no_way_back
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        residual = x.detach().clone()
        x = self.norm1(residual + self.attn(x, x, mask))
        residual = x.detach().clone()
        return self.norm2(residual + self.ffn(x))

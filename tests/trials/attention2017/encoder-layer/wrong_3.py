# wrong: the second sum adds the layer's input instead of the normalised first part
# causes: the_first_x_added_twice
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        h = self.norm1(x + self.attn(x, x, mask))
        return self.norm2(x + self.ffn(h))

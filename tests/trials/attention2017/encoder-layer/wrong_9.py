# wrong: the two LayerNorms stand in a plain Python list, so torch does not know them: they are never trained, moved or saved
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norms = [nn.LayerNorm(d), nn.LayerNorm(d)]

    def forward(self, x, mask=None):
        x = self.norms[0](x + self.attn(x, x, mask))
        return self.norms[1](x + self.ffn(x))

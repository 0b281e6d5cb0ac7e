# wrong: the mask is not handed on as it is, every position may look at itself whatever it says (against empty rows)
import torch
import torch.nn as nn


class EncoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)

    def forward(self, x, mask=None):
        if mask is not None:
            mask = mask | torch.eye(x.shape[1], dtype=torch.bool, device=x.device)
        x = self.norm1(x + self.attn(x, x, mask))
        return self.norm2(x + self.ffn(x))

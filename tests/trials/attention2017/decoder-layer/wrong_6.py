# wrong: one MultiHead serves both attentions, which should have weights of their own
# causes: one_attention_for_both
import torch.nn as nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.norm1 = nn.LayerNorm(d)
        self.norm2 = nn.LayerNorm(d)
        self.norm3 = nn.LayerNorm(d)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = self.norm1(y + self.attn(y, y, mask))
        y = self.norm2(y + self.attn(y, mem, mem_mask))
        return self.norm3(y + self.ffn(y))

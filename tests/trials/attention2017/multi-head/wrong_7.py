# wrong: lays (B, H, T, k) out as (B, T, d) without transposing back first
# causes: not_turned_back
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.k = d // H
        self.to_q = nn.Linear(d, d, bias=False)
        self.to_k = nn.Linear(d, d, bias=False)
        self.to_v = nn.Linear(d, d, bias=False)
        self.to_out = nn.Linear(d, d, bias=False)

    def split(self, x):
        return x.unflatten(-1, (self.H, self.k)).transpose(1, 2)

    def forward(self, q, kv, mask=None):
        out, _ = attention(self.split(self.to_q(q)), self.split(self.to_k(kv)), self.split(self.to_v(kv)), mask)
        return self.to_out(out.reshape(q.shape))

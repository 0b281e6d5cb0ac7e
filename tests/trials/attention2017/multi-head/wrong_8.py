# wrong: keys and values come from the same projection, three instead of four
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.q_proj = nn.Linear(d, d)
        self.kv_proj = nn.Linear(d, d)
        self.o_proj = nn.Linear(d, d)

    def forward(self, q, kv, mask=None):
        B, T, d = q.shape
        S, k = kv.shape[1], d // self.H
        query = self.q_proj(q).view(B, T, self.H, k).transpose(1, 2)
        key = value = self.kv_proj(kv).view(B, S, self.H, k).transpose(1, 2)
        out = attention(query, key, value, mask)[0]
        return self.o_proj(out.transpose(1, 2).reshape(B, T, d))

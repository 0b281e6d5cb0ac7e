# right: lecture style, four nn.Linear with biases, view and transpose
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        assert d % H == 0
        self.H = H
        self.query = nn.Linear(d, d)
        self.key = nn.Linear(d, d)
        self.value = nn.Linear(d, d)
        self.proj = nn.Linear(d, d)

    def forward(self, q, kv, mask=None):
        B, T, d = q.shape
        S = kv.shape[1]
        k = d // self.H
        qh = self.query(q).view(B, T, self.H, k).transpose(1, 2)
        kh = self.key(kv).view(B, S, self.H, k).transpose(1, 2)
        vh = self.value(kv).view(B, S, self.H, k).transpose(1, 2)
        out, _ = attention(qh, kh, vh, mask)
        return self.proj(out.transpose(1, 2).contiguous().view(B, T, d))

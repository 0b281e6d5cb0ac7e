# wrong: views (B, T, d) as (B, H, T, k) without a transpose, so a head gets pieces of other positions
# causes: no_transpose, not_turned_back
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.wq, self.wk, self.wv, self.wo = (nn.Linear(d, d) for _ in range(4))

    def forward(self, q, kv, mask=None):
        B, T, d = q.shape
        qh = self.wq(q).view(B, self.H, -1, d // self.H)
        kh = self.wk(kv).view(B, self.H, -1, d // self.H)
        vh = self.wv(kv).view(B, self.H, -1, d // self.H)
        out, _ = attention(qh, kh, vh, mask)
        return self.wo(out.reshape(B, T, d))

# wrong: a head's k numbers do not stand side by side, each head takes every H-th column
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.wq, self.wk, self.wv, self.wo = (nn.Linear(d, d) for _ in range(4))

    def forward(self, q, kv, mask=None):
        B, T, d = q.shape
        cut = lambda x: x.view(B, x.shape[1], d // self.H, self.H).permute(0, 3, 1, 2)
        out, _ = attention(cut(self.wq(q)), cut(self.wk(kv)), cut(self.wv(kv)), mask)
        return self.wo(out.permute(0, 2, 3, 1).reshape(B, T, d))

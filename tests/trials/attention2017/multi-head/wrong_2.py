# wrong: heads put together without transposing back
# causes: not_turned_back
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.wq = nn.Linear(d, d)
        self.wk = nn.Linear(d, d)
        self.wv = nn.Linear(d, d)
        self.wo = nn.Linear(d, d)

    def split(self, x):
        B, L, d = x.shape
        return x.view(B, L, self.H, d // self.H).transpose(1, 2)

    def forward(self, q, kv, mask=None):
        B, T, d = q.shape
        out, _ = attention(self.split(self.wq(q)), self.split(self.wk(kv)), self.split(self.wv(kv)), mask)
        out = out.reshape(B, T, d)
        return self.wo(out)

# wrong: with one head the answer is not multiplied by W^O
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.wq, self.wk, self.wv, self.wo = (nn.Linear(d, d) for _ in range(4))

    def forward(self, q, kv, mask=None):
        cut = lambda x: x.view(x.shape[0], x.shape[1], self.H, -1).transpose(1, 2)
        out, _ = attention(cut(self.wq(q)), cut(self.wk(kv)), cut(self.wv(kv)), mask)
        if self.H == 1:
            return out.squeeze(1)  # nothing to mix
        return self.wo(out.transpose(1, 2).reshape(q.shape))

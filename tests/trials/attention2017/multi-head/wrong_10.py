# wrong: takes equal shapes for self-attention and reads q where T = S, though kv is another tensor
# causes: like_shapes_are_taken_for_itself
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.H = H
        self.wq, self.wk, self.wv, self.wo = (nn.Linear(d, d, bias=False) for _ in range(4))

    def forward(self, q, kv, mask=None):
        B, T, d = q.shape
        if kv.shape == q.shape:  # self-attention
            three = [w(q) for w in (self.wq, self.wk, self.wv)]
        else:
            three = [self.wq(q), self.wk(kv), self.wv(kv)]
        three = [x.view(B, -1, self.H, d // self.H).transpose(1, 2) for x in three]
        out, _ = attention(*three, mask)
        return self.wo(out.transpose(1, 2).reshape(B, T, d))

# right: a list of H small projections per kind, as the formula is written; each head's attention called on its own with its own mask
import torch
import torch.nn as nn


def _small(d, k, H):
    return nn.ModuleList(nn.Linear(d, k, bias=False) for _ in range(H))


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        k = d // H
        self.WQ, self.WK, self.WV = (_small(d, k, H) for _ in range(3))
        self.WO = nn.Linear(H * k, d, bias=False)

    def forward(self, q, kv, mask=None):
        H = len(self.WQ)
        if mask is not None:
            B, T, S = q.shape[0], q.shape[1], kv.shape[1]
            mask = torch.broadcast_to(mask, (B, H, T, S))
        heads = []
        for i, (wq, wk, wv) in enumerate(zip(self.WQ, self.WK, self.WV)):
            head_mask = None if mask is None else mask[:, i : i + 1]
            read, _ = attention(wq(q)[:, None], wk(kv)[:, None], wv(kv)[:, None], head_mask)
            heads.append(read[:, 0])
        return self.WO(torch.cat(heads, dim=-1))

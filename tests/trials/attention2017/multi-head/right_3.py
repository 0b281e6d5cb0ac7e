# right: nn.Parameter (H, d, k) and einsum
import torch
import torch.nn as nn


class MultiHead(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        assert d % H == 0
        k = d // H
        self.W_Q = nn.Parameter(torch.randn(H, d, k) / d ** 0.5)
        self.W_K = nn.Parameter(torch.randn(H, d, k) / d ** 0.5)
        self.W_V = nn.Parameter(torch.randn(H, d, k) / d ** 0.5)
        self.W_O = nn.Parameter(torch.randn(d, d) / d ** 0.5)

    def forward(self, q, kv, mask=None):
        Q = torch.einsum("btd,hdk->bhtk", q, self.W_Q)
        K = torch.einsum("bsd,hdk->bhsk", kv, self.W_K)
        V = torch.einsum("bsd,hdk->bhsk", kv, self.W_V)
        read, weights = attention(Q, K, V, mask=mask)
        joined = read.permute(0, 2, 1, 3).flatten(start_dim=2)
        return joined @ self.W_O

from zerotohero.grading.probe import style


@style("MultiHead")
class ListOfHeads(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        k = d // H
        self.q = nn.ModuleList([nn.Linear(d, k, bias=False) for _ in range(H)])
        self.k = nn.ModuleList([nn.Linear(d, k, bias=False) for _ in range(H)])
        self.v = nn.ModuleList([nn.Linear(d, k, bias=False) for _ in range(H)])
        self.proj = nn.Linear(d, d, bias=False)

    def forward(self, q, kv, mask=None):
        Q = torch.stack([layer(q) for layer in self.q], dim=1)
        K = torch.stack([layer(kv) for layer in self.k], dim=1)
        V = torch.stack([layer(kv) for layer in self.v], dim=1)
        out, self.weights = attention(Q, K, V, mask)
        return self.proj(torch.cat(list(out.unbind(1)), dim=-1))


@style("MultiHead")
class Fused(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.n_head = H
        self.c_q = nn.Linear(d, d)
        self.c_kv = nn.Linear(d, 2 * d)
        self.c_proj = nn.Linear(d, d)
        self.drop = nn.Dropout(0.1)

    def forward(self, q, kv, mask=None):
        def split(x):
            return x.unflatten(-1, (self.n_head, -1)).transpose(1, 2)

        k, v = self.c_kv(kv).chunk(2, dim=-1)
        y = attention(split(self.c_q(q)), split(k), split(v), mask)[0]
        return self.drop(self.c_proj(y.transpose(1, 2).contiguous().flatten(2)))


@style("MultiHead")
class Parameters(nn.Module):
    def __init__(self, d, H):
        super().__init__()
        self.W_q = nn.Parameter(torch.randn(H, d, d // H) * d**-0.5)
        self.W_k = nn.Parameter(torch.randn(H, d, d // H) * d**-0.5)
        self.W_v = nn.Parameter(torch.randn(H, d, d // H) * d**-0.5)
        self.W_o = nn.Parameter(torch.randn(d, d) * d**-0.5)

    def forward(self, q, kv, mask=None):
        out, _ = attention(q[:, None] @ self.W_q, kv[:, None] @ self.W_k, kv[:, None] @ self.W_v, mask)
        return torch.cat([out[:, h] for h in range(out.shape[1])], dim=-1) @ self.W_o

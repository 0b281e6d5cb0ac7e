from zerotohero.grading.probe import style


@style("attention")
def minus_infinity(q, k, v, mask=None):
    scores = torch.matmul(q, k.transpose(-1, -2)) * k.size(-1) ** -0.5
    if mask is not None:
        scores = scores.masked_fill(mask == 0, float("-inf"))
    weights = F.softmax(scores, dim=-1)
    return torch.matmul(weights, v), weights


@style("attention")
def by_einsum(q, k, v, mask=None):
    scores = torch.einsum("bhtk,bhsk->bhts", q, k) / k.shape[-1] ** 0.5
    if mask is not None:
        scores = torch.where(mask, scores, torch.tensor(-1e9))
    w = torch.softmax(scores, dim=3)
    return torch.einsum("bhts,bhsk->bhtk", w, v), w


@style("attention")
def a_bias_added(q, k, v, mask=None):
    scores = (q / math.sqrt(q.shape[-1])) @ k.mT
    if mask is not None:
        scores = scores + (~mask).float() * -1e30
    w = torch.exp(scores - scores.max(-1, keepdim=True).values)
    w = w / w.sum(-1, keepdim=True)
    return w @ v, w


@style("attention")
def one_head_at_a_time(q, k, v, mask=None):
    B, H, T, d_k = q.shape
    S = k.shape[2]
    full = torch.ones(B, H, T, S, dtype=torch.bool) if mask is None else mask.expand(B, H, T, S)
    weights = []
    for b in range(B):
        for h in range(H):
            s = q[b, h] @ k[b, h].T / math.sqrt(d_k)
            s[~full[b, h]] = -float("inf")
            weights.append(s.softmax(1))
    w = torch.stack(weights).view(B, H, T, S)
    return w @ v, w

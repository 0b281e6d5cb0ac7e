from zerotohero.grading.probe import style


@style("windows")
def by_loops(ids, n):
    X, y = [], []
    for i in range(n - 1, len(ids)):
        X.append([int(one) for one in ids[i - n + 1 : i]])
        y.append(int(ids[i]))
    return torch.tensor(X), torch.tensor(y)


@style("windows")
def by_stacking(ids, n):
    ids = torch.tensor([int(one) for one in ids])
    X = torch.stack([ids[i : len(ids) - n + 1 + i] for i in range(n - 1)], dim=1)
    return X, ids[n - 1 :]


@style("forward")
def as_the_lecture(X, C, H, d, U, b, W=None):
    emb = C[X]
    embcat = emb.view(emb.shape[0], -1)
    h = torch.tanh(embcat @ H.T + d)
    logits = h @ U.T + b
    if W is not None:
        logits = logits + embcat @ W.T
    return logits


@style("forward")
def by_linear(X, C, H, d, U, b, W=None):
    import torch.nn.functional as F

    x = F.embedding(X, C).reshape(X.shape[0], X.shape[1] * C.shape[1])
    hidden = F.linear(x, H, d).tanh()
    y = F.linear(hidden, U, b)
    return y if W is None else y + F.linear(x, W)


@style("forward")
def as_columns(X, C, H, d, U, b, W=None):
    out = []
    for context in X:
        x = torch.cat([C[i] for i in context])
        y = b + U @ torch.tanh(d + H @ x)
        out.append(y if W is None else y + W @ x)
    return torch.stack(out)

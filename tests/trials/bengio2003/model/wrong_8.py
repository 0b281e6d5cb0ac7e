# wrong: the hidden bias d is added behind the tanh instead of inside it, which does not show while d is 0
# causes: d_outside
import torch


def windows(ids, n):
    ids = torch.as_tensor(ids, dtype=torch.int64)
    runs = torch.stack([ids[i : len(ids) - n + 1 + i] for i in range(n)], dim=1)
    return runs[:, :-1], runs[:, -1]


def forward(X, C, H, d, U, b, W=None):
    x = C[X].reshape(X.size(0), -1)
    hidden = torch.tanh(x @ H.T) + d
    logits = hidden @ U.T + b
    if W is not None:
        logits = logits + x @ W.T
    return logits

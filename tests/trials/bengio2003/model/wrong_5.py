# wrong: without a direct connection the bias b is left out as well
# causes: b_with_w_only
import torch


def windows(ids, n):
    ids = torch.as_tensor(ids, dtype=torch.int64)
    runs = ids.unfold(0, n, 1)
    return runs[:, :-1], runs[:, -1]


def forward(X, C, H, d, U, b, W=None):
    x = C[X].flatten(1)
    y = torch.tanh(d + x @ H.T) @ U.T
    if W is not None:
        y = y + (x @ W.T + b)
    return y

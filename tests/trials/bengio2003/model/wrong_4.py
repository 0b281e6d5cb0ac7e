# wrong: the rows are interleaved instead of side by side
# causes: rows_mixed
import torch


def windows(ids, n):
    ids = torch.as_tensor(ids, dtype=torch.int64)
    runs = ids.unfold(0, n, 1)
    return runs[:, :-1], runs[:, -1]


def forward(X, C, H, d, U, b, W=None):
    x = C[X].permute(0, 2, 1).flatten(1)
    y = b + torch.tanh(d + x @ H.T) @ U.T
    if W is not None:
        y = y + x @ W.T
    return y

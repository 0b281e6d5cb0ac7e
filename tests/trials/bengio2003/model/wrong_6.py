# wrong: windows stops one short, N - n examples, the text's last word is never asked for
# causes: last_one_lost
import torch


def windows(ids, n):
    X, y = [], []
    ids = [int(i) for i in ids]
    for i in range(len(ids) - n):
        X.append(ids[i : i + n - 1])
        y.append(ids[i + n - 1])
    return torch.tensor(X, dtype=torch.int64), torch.tensor(y, dtype=torch.int64)


def forward(X, C, H, d, U, b, W=None):
    x = C[X].flatten(1)
    y = b + torch.tanh(d + x @ H.T) @ U.T
    if W is not None:
        y = y + x @ W.T
    return y

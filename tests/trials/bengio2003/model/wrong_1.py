# wrong: the last window is missing
# causes: last_one_lost
import torch


def windows(ids, n):
    ids = torch.as_tensor(ids, dtype=torch.int64)
    N = len(ids)
    X = torch.stack([ids[i:i + n - 1] for i in range(N - n)])
    y = torch.stack([ids[i + n - 1] for i in range(N - n)])
    return X, y


def forward(X, C, H, d, U, b, W=None):
    x = C[X].flatten(1)
    y = b + torch.tanh(d + x @ H.T) @ U.T
    if W is not None:
        y = y + x @ W.T
    return y

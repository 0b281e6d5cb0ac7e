# wrong: lays the rows number by number instead of word by word (transposed before flattening)
# causes: rows_mixed
import torch


def windows(ids, n):
    ids = torch.as_tensor(ids, dtype=torch.int64)
    runs = ids.unfold(0, n, 1)
    return runs[:, : n - 1].contiguous(), runs[:, n - 1].contiguous()


def forward(X, C, H, d, U, b, W=None):
    x = C.T[:, X].permute(1, 0, 2).reshape(len(X), -1)
    y = b + torch.tanh(d + x @ H.T) @ U.T
    if W is not None:
        y = y + x @ W.T
    return y

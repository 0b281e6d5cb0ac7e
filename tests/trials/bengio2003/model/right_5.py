# right: the newest word first, as the paper has it; loops for the windows, F.embedding and F.linear for the network
import torch
import torch.nn.functional as F


def windows(ids, n):
    ids = [int(i) for i in ids]
    X = torch.zeros(len(ids) - n + 1, n - 1, dtype=torch.int64)
    y = torch.zeros(len(ids) - n + 1, dtype=torch.int64)
    for row in range(len(ids) - n + 1):
        last = row + n - 1
        for back in range(1, n):
            X[row, back - 1] = ids[last - back]
        y[row] = ids[last]
    return X, y


def forward(X, C, H, d, U, b, W=None):
    x = F.embedding(X, C).flatten(start_dim=1)
    hidden = F.linear(x, H, d).tanh()
    logits = F.linear(hidden, U, b)
    if W is not None:
        logits = logits + F.linear(x, W)
    return logits

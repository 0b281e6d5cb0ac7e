# right: unfold, views, and the equation as one line
import torch


def windows(ids, n):
    runs = torch.as_tensor(ids).long().unfold(0, n, 1)
    return runs[:, :-1], runs[:, -1]


def forward(X, C, H, d, U, b, W=None):
    x = C[X].view(X.shape[0], -1)
    y = b + torch.tanh(d + x @ H.T) @ U.T
    return y if W is None else y + x @ W.T

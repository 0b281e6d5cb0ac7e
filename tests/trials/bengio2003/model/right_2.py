# right: numpy windows made into tensors, F.embedding and F.linear
import numpy as np
import torch
import torch.nn.functional as F


def windows(ids, n):
    runs = np.lib.stride_tricks.sliding_window_view(np.asarray(ids).astype(np.int64), n).copy()
    return torch.from_numpy(runs[:, :n - 1]), torch.from_numpy(runs[:, n - 1])


def forward(X, C, H, d, U, b, W=None):
    rows = F.embedding(X, C)
    x = rows.reshape(X.size(0), X.size(1) * C.size(1))
    hidden = F.linear(x, H, d).tanh()
    direct = 0 if W is None else F.linear(x, W)
    return direct + F.linear(hidden, U, b)

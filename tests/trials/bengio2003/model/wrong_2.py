# wrong: numpy arrays returned instead of tensors
# causes: arrays_returned
import numpy as np
import torch


def windows(ids, n):
    runs = np.lib.stride_tricks.sliding_window_view(np.asarray(ids).astype(np.int64), n)
    return runs[:, :-1], runs[:, -1]


def forward(X, C, H, d, U, b, W=None):
    x = C[X].flatten(1)
    y = b + torch.tanh(d + x @ H.T) @ U.T
    if W is not None:
        y = y + x @ W.T
    return y

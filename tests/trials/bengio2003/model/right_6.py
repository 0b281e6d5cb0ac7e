# right: numpy strides for the windows; einsum with H and W seen as (out, place, m), never laying the rows side by side
import numpy as np
import torch


def windows(ids, n):
    runs = np.lib.stride_tricks.sliding_window_view(np.asarray(ids, dtype=np.int64), n)
    X, y = np.split(runs, [n - 1], axis=1)
    return torch.from_numpy(X.copy()), torch.from_numpy(y.copy()).squeeze(1)


def forward(X, C, H, d, U, b, W=None):
    T, m = X.size(1), C.size(1)
    rows = C.index_select(0, X.flatten()).unflatten(0, X.shape)
    through = lambda M: torch.einsum("otm,btm->bo", M.reshape(M.size(0), T, m), rows)
    direct = 0 if W is None else through(W)
    return b + direct + torch.einsum("vh,bh->bv", U, torch.tanh(d + through(H)))

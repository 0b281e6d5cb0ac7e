# right: loops over Python numbers, early exit, shares in float64
import torch


def _column(h, j):
    return [h[i, j].item() for i in range(h.shape[0])]


def saturation(h, threshold=0.99):
    shares = []
    for j in range(h.shape[1]):
        count = 0
        for v in _column(h, j):
            if v > threshold or v < -threshold:
                count += 1
        shares.append(count / h.shape[0])
    return torch.tensor(shares, dtype=torch.float64)


def dead_tanh(h):
    dead = []
    for j in range(h.shape[1]):
        alive = False
        for v in _column(h, j):
            if abs(v) <= 0.99:
                alive = True
                break
        dead.append(not alive)
    return torch.tensor(dead)


def dead_relu(h):
    dead = torch.ones(h.shape[1], dtype=torch.bool)
    for j in range(h.shape[1]):
        for v in _column(h, j):
            if v != 0:
                dead[j] = False
                break
    return dead

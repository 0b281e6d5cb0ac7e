# right: C style, a buffer of max_len + 1 places that is filled, the maximum searched by hand, early return
import torch


def _argmax(row):
    best = 0
    for i in range(1, len(row)):
        if row[i] > row[best]:
            best = i
    return best


def greedy(model, src, max_len, start=1, end=2):
    buf = torch.zeros(1, max_len + 1, dtype=torch.int64, device=src.device)
    buf[0, 0] = start
    n = 0
    while n < max_len:
        logits = model(src, buf[:, : n + 1].clone())
        symbol = _argmax(logits[0, n].tolist())
        if symbol == end:
            return buf[0, 1 : n + 1].tolist()
        n += 1
        buf[0, n] = symbol
    return buf[0, 1:].tolist()

# right: a buffer filled in place, topk, early return
import torch


def greedy(model, src, max_len, start=1, end=2):
    buffer = src.new_zeros((1, max_len + 1), dtype=torch.long)
    buffer[0, 0] = start
    out = []
    for t in range(1, max_len + 1):
        scores = model(src, buffer[:, :t].clone()).detach().squeeze(0)[t - 1]
        symbol = int(torch.topk(scores, 1).indices[0])
        if symbol == end:
            return out
        buffer[0, t] = symbol
        out.append(symbol)
    return out

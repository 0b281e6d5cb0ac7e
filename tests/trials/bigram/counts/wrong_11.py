# wrong: the table is as wide as the letters that occur in words, not len(stoi) by len(stoi)
import torch


def bigram_counts(words, stoi):
    xs, ys = [], []
    for w in words:
        ix = [stoi[c] for c in "." + w + "."]
        xs += ix[:-1]
        ys += ix[1:]
    V = max(xs, default=0) + 1
    flat = torch.tensor(xs, dtype=torch.int64) * V + torch.tensor(ys, dtype=torch.int64)
    return torch.bincount(flat, minlength=V * V).reshape(V, V)

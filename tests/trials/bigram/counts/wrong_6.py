# wrong: N[xs, ys] += 1 adds a repeated pair once only
# causes: set_not_counted
import torch


def bigram_counts(words, stoi):
    N = torch.zeros(len(stoi), len(stoi), dtype=torch.int64)
    xs, ys = [], []
    for w in words:
        w = "." + w + "."
        xs += [stoi[c] for c in w[:-1]]
        ys += [stoi[c] for c in w[1:]]
    N[xs, ys] += 1
    return N

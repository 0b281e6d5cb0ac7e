# wrong: words of a single letter are left out
import torch


def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in words:
        if len(w) <= 1:
            continue
        ix = [stoi[c] for c in "." + w + "."]
        xs += ix[:-1]
        ys += ix[1:]
    return torch.tensor(xs), torch.tensor(ys)

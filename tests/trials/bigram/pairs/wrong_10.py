# wrong: the words are gone through sorted, not in their order
import torch


def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in sorted(words):
        ix = [stoi[c] for c in "." + w + "."]
        xs += ix[:-1]
        ys += ix[1:]
    return torch.tensor(xs), torch.tensor(ys)

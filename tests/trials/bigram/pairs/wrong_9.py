# wrong: a word that stands in the list several times gives its examples once
import torch


def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in dict.fromkeys(words):
        ix = [stoi[c] for c in "." + w + "."]
        xs += ix[:-1]
        ys += ix[1:]
    return torch.tensor(xs), torch.tensor(ys)

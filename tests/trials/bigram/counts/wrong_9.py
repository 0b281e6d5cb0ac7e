# wrong: words of a single letter are left out
import torch


def bigram_counts(words, stoi):
    V = len(stoi)
    N = torch.zeros((V, V), dtype=torch.int64)
    for w in words:
        if len(w) < 2:
            continue
        s = "." + w + "."
        for a, b in zip(s, s[1:]):
            N[stoi[a], stoi[b]] += 1
    return N

# wrong: a word that stands in the list several times is counted once
# causes: each_word_once
import torch


def bigram_counts(words, stoi):
    V = len(stoi)
    N = torch.zeros((V, V), dtype=torch.int64)
    for w in set(words):
        s = "." + w + "."
        for a, b in zip(s, s[1:]):
            N[stoi[a], stoi[b]] += 1
    return N

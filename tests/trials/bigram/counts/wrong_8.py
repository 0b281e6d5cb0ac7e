# wrong: uint8 overflows silently at 256 occurrences of a pair
# causes: small_integers
import torch


def bigram_counts(words, stoi):
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.uint8)
    for w in words:
        ids = [stoi["."], *(stoi[c] for c in w), stoi["."]]
        for i, j in zip(ids, ids[1:]):
            N[i, j] += 1
    return N

# wrong: answers infinity as soon as P holds a 0 in a row that is asked, though that pair may never be asked for
import torch


def nll(P, words, stoi):
    total, n = 0.0, 0
    for w in words:
        ix = [stoi[c] for c in "." + w + "."]
        for i, j in zip(ix, ix[1:]):
            if (P[i] == 0).any():
                return torch.tensor(float("inf"))
            total = total - P[i, j].log()
            n += 1
    return total / n

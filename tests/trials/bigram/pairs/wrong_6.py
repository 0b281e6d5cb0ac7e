# wrong: int32 instead of int64
# causes: smaller_integers
import torch


def bigram_pairs(words, stoi):
    xs, ys = [], []
    for w in words:
        ids = [stoi[c] for c in "." + w + "."]
        xs.extend(ids[:-1])
        ys.extend(ids[1:])
    return torch.tensor(xs, dtype=torch.int32), torch.tensor(ys, dtype=torch.int32)

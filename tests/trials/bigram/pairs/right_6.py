# right: pairs (n, 2) unbound into columns: two views with stride 2
from itertools import pairwise

import torch
from torch import Tensor


def bigram_pairs(words: list[str], stoi: dict[str, int]) -> tuple[Tensor, Tensor]:
    pairs = [(stoi[a], stoi[b]) for w in words for a, b in pairwise((".", *w, "."))]
    table = torch.tensor(pairs, dtype=torch.long).reshape(-1, 2)
    xs, ys = table.unbind(dim=1)
    return xs, ys

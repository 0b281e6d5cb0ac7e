# right: Counter over pairwise, then nested comprehension into a tensor
from collections import Counter
from itertools import chain, pairwise

import torch


def bigram_counts(words, stoi):
    seen = Counter(chain.from_iterable(pairwise(f".{w}.") for w in words))
    letters = sorted(stoi, key=stoi.get)
    return torch.tensor([[seen[a, b] for b in letters] for a in letters], dtype=torch.int64)

# right: a generator of pairs with a deque, tensors filled at the end
from collections import deque
from itertools import chain
from typing import Iterator

import torch
from torch import Tensor


def _examples(word: str, stoi: dict[str, int], block_size: int) -> Iterator[tuple[tuple[int, ...], int]]:
    window: deque[int] = deque([0] * block_size, maxlen=block_size)
    for label in chain(map(stoi.__getitem__, word), (0,)):
        yield tuple(window), label
        window.append(label)


def build_dataset(words: list[str], stoi: dict[str, int], block_size: int = 3) -> tuple[Tensor, Tensor]:
    pairs = [pair for word in words for pair in _examples(word, stoi, block_size)]
    X = torch.zeros(len(pairs), block_size, dtype=torch.int64)
    Y = torch.zeros(len(pairs), dtype=torch.int64)
    for row, (context, label) in enumerate(pairs):
        X[row] = torch.tensor(context)
        Y[row] = label
    return X, Y

# wrong: places and width are remembered from the first call, so a later x of another T or C is cut wrongly
import torch


class FlattenConsecutive:
    def __init__(self, n):
        self.n = n
        self.shape = None

    def __call__(self, x):
        if self.shape is None:
            B, T, C = x.shape
            self.shape = (-1, T // self.n, self.n * C) if T > self.n else (-1, self.n * C)
        self.out = x.reshape(self.shape)
        return self.out

    def parameters(self):
        return []

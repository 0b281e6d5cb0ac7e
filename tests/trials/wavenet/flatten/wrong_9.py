# wrong: n = 1 is handed through as it is, also where T = 1, so (B, 1, C) keeps the dimension it should lose
# causes: one_handed_through
import torch


class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        if self.n == 1:
            self.out = x
            return x
        B, T, C = x.shape
        x = x.reshape(B, T // self.n, C * self.n)
        self.out = x.squeeze(1) if x.shape[1] == 1 else x
        return self.out

    def parameters(self):
        return []

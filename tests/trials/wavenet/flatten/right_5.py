# right: strided slices, the first of every n, the second, ..., put side by side with cat
import torch


class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        parts = [x[:, i :: self.n, :] for i in range(self.n)]
        out = torch.cat(parts, dim=2)
        self.out = out[:, 0] if x.shape[1] == self.n else out
        return self.out

    def parameters(self):
        return list()

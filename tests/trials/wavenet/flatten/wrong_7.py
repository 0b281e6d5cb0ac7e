# wrong: puts even and odd places side by side whatever n is, right only for n = 2
import torch


class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        x = torch.cat([x[:, ::2, :], x[:, 1::2, :]], dim=2)
        if x.shape[1] == 1:
            x = x.squeeze(1)
        self.out = x
        return self.out

    def parameters(self):
        return []

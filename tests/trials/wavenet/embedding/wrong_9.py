# wrong: with one place in time (T = 1) the result is (B, d) instead of (B, 1, d)
# causes: one_place_squeezed
import torch


class Embedding:
    def __init__(self, V, d):
        self.weight = torch.randn(V, d)

    def __call__(self, IX):
        out = self.weight[IX]
        if out.shape[1] == 1:
            out = out.squeeze(1)
        self.out = out
        return self.out

    def parameters(self):
        return [self.weight]

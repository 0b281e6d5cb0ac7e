# wrong: the table is divided by the root of d, so its deviation is not 1
# causes: scaled_by_d
import torch


class Embedding:
    def __init__(self, V, d):
        self.weight = torch.randn(V, d) / d**0.5

    def __call__(self, IX):
        self.out = self.weight[IX]
        return self.out

    def parameters(self):
        return [self.weight]

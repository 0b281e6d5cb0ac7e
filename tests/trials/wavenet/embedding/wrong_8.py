# wrong: looks up in weight.data, so no gradient reaches the table
# causes: without_a_graph
import torch


class Embedding:
    def __init__(self, V, d):
        self.weight = torch.randn(V, d)

    def __call__(self, IX):
        self.out = self.weight.data[IX]
        return self.out

    def parameters(self):
        return [self.weight]

# wrong: parameters() makes a list of the table's rows instead of a list with the table
# causes: not_a_list
import torch


class Embedding:
    def __init__(self, V, d):
        self.weight = torch.randn(V, d)

    def __call__(self, IX):
        self.out = self.weight[IX]
        return self.out

    def parameters(self):
        return list(self.weight)

# wrong: the running mean and variance are moved inside the graph, which grows from batch to batch
# causes: running_in_the_graph
import torch


class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            dim = 0 if x.ndim == 2 else (0, 1)
            mean = x.mean(dim)
            var = x.var(dim)
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out

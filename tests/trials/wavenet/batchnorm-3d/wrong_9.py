# wrong: mean and variance of the batch are taken outside the graph, not only the running ones, so the gradient of x is wrong
# causes: statistics_without_gradient
import torch


class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            with torch.no_grad():
                flat = x.reshape(-1, x.shape[-1])
                mean, var = flat.mean(0), flat.var(0)
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out

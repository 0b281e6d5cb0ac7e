# wrong: a batch of one sequence (1, T, C) is normalised by the running ones in training too, though it has T numbers a channel
import torch


class BatchNorm1d:
    def __call__(self, x):
        if self.training and x.shape[0] > 1:
            dims = tuple(range(x.ndim - 1))
            mean, var = x.mean(dims), x.var(dims)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out

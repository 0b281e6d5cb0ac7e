# wrong: in evaluation the result is returned but not kept as .out, which stays that of the last training batch
# causes: not_kept_in_evaluation
import torch


class BatchNorm1d:
    def __call__(self, x):
        if not self.training:
            return self.gamma * (x - self.running_mean) / torch.sqrt(self.running_var + self.eps) + self.beta
        dims = tuple(range(x.ndim - 1))
        mean, var = x.mean(dims), x.var(dims)
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        return self.out

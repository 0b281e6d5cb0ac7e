# wrong: eps is added to the deviation instead of to the variance under the root, which shows where the variance is small
import torch


class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            dims = list(range(x.dim() - 1))
            mean = x.mean(dims, keepdim=True)
            var = x.var(dims, keepdim=True)
            with torch.no_grad():
                self.running_mean = torch.lerp(self.running_mean, mean.flatten(), self.momentum)
                self.running_var = torch.lerp(self.running_var, var.flatten(), self.momentum)
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * ((x - mean) / (var.sqrt() + self.eps)) + self.beta
        return self.out

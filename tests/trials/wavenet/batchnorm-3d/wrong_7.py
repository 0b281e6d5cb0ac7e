# wrong: the variance is the mean over time of each place's own variance, which leaves out how the places' means differ
# causes: variances_averaged
import torch


class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            mean, var = x.mean(0), x.var(0)
            if x.ndim == 3:
                mean, var = mean.mean(0), var.mean(0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (var - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * (x - mean) / (var + self.eps).sqrt() + self.beta
        return self.out

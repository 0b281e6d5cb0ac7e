# right: statistics of shape (1, dim), running by in-place arithmetic on data
class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            mean = x.mean(dim=0)
            var = x.var(dim=0, unbiased=True)
            self.running_mean += self.momentum * (mean.data - self.running_mean)
            self.running_var += self.momentum * (var.data - self.running_var)
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * ((x - mean) * torch.rsqrt(var + self.eps)) + self.beta
        return self.out

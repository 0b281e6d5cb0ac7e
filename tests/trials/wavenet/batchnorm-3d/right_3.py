# right: std, and no eps at all
class BatchNorm1d:
    def __call__(self, x):
        if not self.training:
            self.out = self.gamma * (x - self.running_mean) / self.running_var.sqrt() + self.beta
            return self.out
        dims = tuple(range(x.ndim))[:-1]
        mean, std = x.mean(dim=dims), x.std(dim=dims)
        m = self.momentum
        with torch.no_grad():
            self.running_mean = (1 - m) * self.running_mean + m * mean
            self.running_var = (1 - m) * self.running_var + m * std**2
        self.out = self.gamma * ((x - mean) / std) + self.beta
        return self.out

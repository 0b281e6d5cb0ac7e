# wrong: no evaluation
# causes: mode_never_asked
class BatchNorm1d:
    def __call__(self, x):
        dims = tuple(range(x.ndim - 1))
        mean, var = x.mean(dims), x.var(dims)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out

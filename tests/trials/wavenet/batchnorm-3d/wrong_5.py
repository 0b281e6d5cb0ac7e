# wrong: momentum the other way round
# causes: momentum_swapped
class BatchNorm1d:
    def __call__(self, x):
        dims = (0,) if x.ndim == 2 else (0, 1)
        if self.training:
            mean, var = x.mean(dims), x.var(dims)
            with torch.no_grad():
                self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mean
                self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
        else:
            mean, var = self.running_mean, self.running_var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out

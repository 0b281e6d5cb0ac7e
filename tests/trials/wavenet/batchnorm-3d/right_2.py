# right: flattened to two dimensions first
class BatchNorm1d:
    def __call__(self, x):
        shape = x.shape
        x = x.flatten(0, -2)
        if self.training:
            mean, var = x.mean(0), x.var(0)
            self.running_mean = self.running_mean * (1 - self.momentum) + mean.detach() * self.momentum
            self.running_var = self.running_var * (1 - self.momentum) + var.detach() * self.momentum
        else:
            mean = self.running_mean
            var = self.running_var
        x = self.gamma * ((x - mean) * torch.rsqrt(var + self.eps)) + self.beta
        self.out = x.reshape(shape)
        return self.out

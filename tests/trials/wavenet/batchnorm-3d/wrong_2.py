# wrong: mended for three dimensions, broken for two
# causes: always_over_both
class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            xmean = x.mean((0, 1), keepdim=True)
            xvar = x.var((0, 1), keepdim=True)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
        else:
            xmean, xvar = self.running_mean, self.running_var
        self.out = self.gamma * (x - xmean) / torch.sqrt(xvar + self.eps) + self.beta
        return self.out

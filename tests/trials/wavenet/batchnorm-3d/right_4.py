# right: the lecture's fix, written for any number of dimensions before the last
import torch


class BatchNorm1d:
    def __call__(self, x):
        if self.training:
            dims = tuple(range(x.ndim - 1))
            xmean = x.mean(dims)
            xvar = x.var(dims)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
        else:
            xmean = self.running_mean
            xvar = self.running_var
        xhat = (x - xmean) / torch.sqrt(xvar + self.eps)
        self.out = self.gamma * xhat + self.beta
        return self.out

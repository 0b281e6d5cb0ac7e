# wrong: moves the running statistics in evaluation too, so that what is asked changes later answers; only training calls should
class BatchNorm1d:
    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.eps, self.momentum, self.training = eps, momentum, True
        self.gamma, self.beta = torch.ones(dim), torch.zeros(dim)
        self.running_mean, self.running_var = torch.zeros(dim), torch.ones(dim)

    def __call__(self, x):
        bmean, bvar = x.mean(0), x.var(0, unbiased=False)
        if self.training:
            mean, var = bmean, bvar
        else:
            mean, var = self.running_mean, self.running_var
        out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * bmean
            self.running_var = (1 - self.momentum) * self.running_var + self.momentum * bvar
        return out

    def parameters(self):
        return [self.gamma, self.beta]

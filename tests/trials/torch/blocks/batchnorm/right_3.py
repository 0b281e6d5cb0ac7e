# right: as torch does: biased variance for the answer, unbiased for the running one; lerp; nn.Parameter; a helper normalises for both modes
def _affine(x, mean, var, eps, gamma, beta):
    scale = gamma / torch.sqrt(var + eps)
    return x * scale + (beta - mean * scale)


class BatchNorm1d:
    def __init__(self, dim, eps=1e-5, momentum=0.1):
        self.gamma = torch.nn.Parameter(torch.ones(dim))
        self.beta = torch.nn.Parameter(torch.zeros(dim))
        self.running_mean = torch.zeros(dim)
        self.running_var = torch.ones(dim)
        self.eps = eps
        self.momentum = momentum
        self.training = True

    def __call__(self, x):
        if self.training:
            var, mean = torch.var_mean(x, dim=0, unbiased=False)
            with torch.no_grad():
                self.running_mean = torch.lerp(self.running_mean, mean, self.momentum)
                self.running_var = torch.lerp(self.running_var, x.var(0), self.momentum)
            return _affine(x, mean, var, self.eps, self.gamma, self.beta)
        return _affine(x, self.running_mean, self.running_var, self.eps, self.gamma, self.beta)

    def parameters(self):
        return [self.gamma, self.beta]

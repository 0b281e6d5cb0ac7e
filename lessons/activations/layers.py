"""What a deep network needs to start well, and to keep going: initialisation, BatchNorm, and how to look inside."""

import math

import torch


def initial_loss(V):
    """Return the loss of a network that holds all V letters for equally likely, a float."""
    return math.log(V)


def output_init(fan_in, V, g=None):
    """Return W2 (fan_in, V) and b2 (V,) of a last layer that begins without opinions.

    W2 is drawn by the generator g from a normal distribution of deviation 0.01; b2 is 0.
    """
    W2 = torch.randn((fan_in, V), generator=g) * 0.01
    b2 = torch.randn(V, generator=g) * 0
    return W2, b2


def saturation(h, threshold=0.99):
    """Return for each unit of h (n, H) the share of the n examples in which |h| is above the threshold: (H,), floats."""
    return (h.abs() > threshold).float().mean(0)


def dead_tanh(h):
    """Return for each unit of h (n, H), after tanh, whether |h| is above 0.99 in all n examples: (H,), bools."""
    return (h.abs() > 0.99).all(0)


def dead_relu(h):
    """Return for each unit of h (n, H), after ReLU, whether it is 0 in all n examples: (H,), bools."""
    return (h == 0).all(0)


def init_linear(fan_in, fan_out, g=None, gain=5 / 3):
    """Return W1 (fan_in, fan_out), drawn by the generator g, that keeps the spread of what it is multiplied with.

    `gain` makes up for what the nonlinearity behind it takes away: 5/3 for tanh, the root of 2 for ReLU, 1 for none.
    """
    return torch.randn((fan_in, fan_out), generator=g) * gain / fan_in**0.5


class Linear:
    """A layer x @ weight + bias."""

    def __init__(self, fan_in, fan_out, bias=True, g=None):
        """Begin with .weight (fan_in, fan_out), of gain 1, drawn by g, and .bias (fan_out,) of zeros, or None."""
        self.weight = torch.randn((fan_in, fan_out), generator=g) / fan_in**0.5
        self.bias = torch.zeros(fan_out) if bias else None

    def __call__(self, x):
        """Return .out (n, fan_out) for x (n, fan_in)."""
        self.out = x @ self.weight
        if self.bias is not None:
            self.out = self.out + self.bias
        return self.out

    def parameters(self):
        """Return what training may move: the weight, and the bias where there is one."""
        return [self.weight] if self.bias is None else [self.weight, self.bias]


class Tanh:
    """A layer that squashes each number to between -1 and 1."""

    def __call__(self, x):
        """Return .out, the tanh of x."""
        self.out = torch.tanh(x)
        return self.out

    def parameters(self):
        """Return what training may move: nothing."""
        return []


class BatchNorm1d:
    """A layer that normalises each unit over the batch, and remembers what it saw, for when there is no batch."""

    def __init__(self, dim, eps=1e-5, momentum=0.1):
        """Begin in training, with .gamma 1 and .beta 0, a .running_mean of 0 and a .running_var of 1, all (dim,)."""
        self.eps, self.momentum, self.training = eps, momentum, True
        self.gamma, self.beta = torch.ones(dim), torch.zeros(dim)
        self.running_mean, self.running_var = torch.zeros(dim), torch.ones(dim)

    def __call__(self, x):
        """Return .out (n, dim) for x (n, dim): by the batch's mean and variance in training, by the running ones else."""
        if self.training:
            xmean, xvar = x.mean(0, keepdim=True), x.var(0, keepdim=True)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * xmean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * xvar
        else:
            xmean, xvar = self.running_mean, self.running_var
        xhat = (x - xmean) / torch.sqrt(xvar + self.eps)
        self.out = self.gamma * xhat + self.beta
        return self.out

    def parameters(self):
        """Return what training may move: gamma and beta."""
        return [self.gamma, self.beta]


def bias_grad(x, W, b, bn, dout):
    """Return the gradient (H,) that reaches the bias b in front of a BatchNorm layer bn, left in the mode it is in.

    It is that of the sum of dout (n, H) times bn(x @ W + b), for x (n, I), W (I, H).
    """
    b = b.detach().clone().requires_grad_()
    (dout * bn(x @ W + b)).sum().backward()
    return b.grad


def calibrate(hpreact):
    """Return bnmean and bnstd (1, H), mean and deviation of each unit over all of hpreact (N, H), without a graph."""
    with torch.no_grad():
        return hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)


def fold(W, b, gamma, beta, mean, var, eps):
    """Return W (I, H), b (H,) of the one linear layer that does what x @ W + b and then BatchNorm in evaluation do.

    BatchNorm has gamma, beta, its running mean and var (H,), and eps under the root.
    """
    scale = gamma / torch.sqrt(var + eps)
    return W * scale, (b - mean) * scale + beta


def update_ratio(p, lr):
    """Return log10 of how large a step is beside what it changes: deviation of lr times the gradient, over the data's."""
    return ((lr * p.grad).std() / p.data.std()).log10().item()

"""Four pieces that every network has."""

import torch


def softmax(logits):
    """Return each row of logits (n, V) as probabilities: positive, and 1 in all."""
    shifted = logits - logits.max(1, keepdim=True).values
    counts = shifted.exp()
    return counts / counts.sum(1, keepdim=True)


def linear_backward(dout, x, W):
    """Return (dx, dW, db) of out = x @ W + b, given dout (n, O), x (n, I) and W (I, O)."""
    return dout @ W.T, x.T @ dout, dout.sum(0)


class BatchNorm1d:
    """Normalises each column over the batch, and remembers what it saw for later."""

    def __init__(self, dim, eps=1e-5, momentum=0.1):
        """Begin with gamma 1 and beta 0, a running mean of 0 and a running variance of 1, in training."""
        self.eps, self.momentum, self.training = eps, momentum, True
        self.gamma, self.beta = torch.ones(dim), torch.zeros(dim)
        self.running_mean, self.running_var = torch.zeros(dim), torch.ones(dim)

    def __call__(self, x):
        """Return x (n, dim) normalised: by the batch in training, by the running statistics after."""
        if self.training:
            mean, var = x.mean(0), x.var(0)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        else:
            mean, var = self.running_mean, self.running_var
        return self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta

    def parameters(self):
        """Return gamma and beta."""
        return [self.gamma, self.beta]


def train(W, X, Y, steps, lr):
    """Train the weights W (I, V) on X (n, I) and the labels Y (n,) by full batches; return the loss before each step."""
    losses = []
    for _ in range(steps):
        W.requires_grad_(True)
        W.grad = None
        loss = -softmax(X @ W)[torch.arange(len(Y)), Y].log().mean()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            W -= lr * W.grad
    return losses

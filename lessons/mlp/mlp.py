"""The next letter from the few before it, by a network with one hidden layer that learns where each letter lies."""

import math
from collections import Counter

import torch


def build_dataset(words, stoi, block_size=3):
    """Return X (N, block_size) and Y (N,), integers: for every letter of every word, and for its end, the context.

    The context is the `block_size` letters before it, the newest last, with 0 (`.`) where the word has not begun.
    """
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


def embed(C, X):
    """Return embcat (N, T·d): for each row of X (N, T) the vectors of its T letters, side by side.

    C (V, d) holds the vector of letter i in row i.
    """
    return C[X].view(X.shape[0], -1)


def init(g, V=27, T=3, n_embd=10, n_hidden=200):
    """Return the parameters [C, W1, b1, W2, b2], drawn from a standard normal by the generator g, ready for gradients.

    C (V, n_embd), W1 (T·n_embd, n_hidden), b1 (n_hidden,), W2 (n_hidden, V), b2 (V,).
    """
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    return [torch.randn(size, generator=g).requires_grad_() for size in sizes]


def forward(params, X):
    """Return logits (N, V) for the contexts X (N, T); params are [C, W1, b1, W2, b2]."""
    C, W1, b1, W2, b2 = params
    h = torch.tanh(embed(C, X) @ W1 + b1)
    return h @ W2 + b2


def cross_entropy(logits, Y):
    """Return the mean over rows of -log of the label's probability, a tensor () that gradients flow through.

    logits (N, V), of any size: a row's softmax is its probabilities. Y (N,) holds the labels.
    """
    logits = logits - logits.max(1, keepdim=True).values
    logprobs = logits - logits.exp().sum(1, keepdim=True).log()
    return -logprobs[torch.arange(len(Y)), Y].mean()


def minibatch(X, Y, n, g=None):
    """Return Xb (n, T), Yb (n,): n examples of X (N, T), Y (N,), drawn with replacement by the generator g."""
    ix = torch.randint(0, X.shape[0], (n,), generator=g)
    return X[ix], Y[ix]


def step(params, Xb, Yb, lr):
    """Make one step of gradient descent on the batch, which changes the tensors in params.

    Returns the loss before it, a float.
    """
    loss = cross_entropy(forward(params, Xb), Yb)
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -lr * p.grad
    return loss.item()


def floor(X, Y):
    """Return the lowest mean loss that any model of the contexts X (N, T) can have on the labels Y (N,), a float.

    It is the mean of -log of a label's share among the examples with the same context.
    """
    contexts, labels = [tuple(row) for row in X.tolist()], Y.tolist()
    same_context, same_example = Counter(contexts), Counter(zip(contexts, labels))
    shares = [same_example[c, y] / same_context[c] for c, y in zip(contexts, labels)]
    return sum(-math.log(share) for share in shares) / len(shares)


def lr_at(i, at=100_000, high=0.1, low=0.01):
    """Return the learning rate of step i (from 0): `high` for the first `at` steps, then `low`."""
    return high if i < at else low


def lr_grid(n=1000, lo=-3, hi=0):
    """Return n learning rates (n,), from 10^lo to 10^hi, with evenly spaced exponents."""
    return 10 ** torch.linspace(lo, hi, n)


def lr_search(params, X, Y, lrs):
    """Make one step on all of X, Y with each rate of lrs in turn, each from where the one before ended.

    Returns the loss before each step, a list of floats.
    """
    return [step(params, X, Y, lr) for lr in lrs]


def sample(params, itos, g, T=3):
    """Return a new word: begin with a context of `.`, draw the next letter by its probability, until `.` is drawn.

    params are [C, W1, b1, W2, b2], itos gives each index its letter, g is the generator that draws.
    """
    out, context = [], [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
        context = context[1:] + [ix]

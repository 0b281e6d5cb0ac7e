import torch

from zerotohero.grading.probe import probe


def weights(g):
    return torch.randn(27, 27, generator=g)


def letters(g, n=6):
    return torch.randint(0, 27, (n,), generator=g)


def counts(g):
    N = torch.randint(0, 9, (5, 5), generator=g, dtype=torch.int32)
    N[1, 3] = 0
    return N + torch.diag(torch.arange(4, 9, dtype=torch.int32))


@probe
def six_letters(bigram, g):
    """`logits(W, xs)` of a 27 by 27 `W` and six letters"""
    W, xs = weights(g), letters(g)
    return bigram.logits(W, xs)


@probe
def every_letter(bigram, g):
    """`xs` has every letter once, in any order: what do the columns of `logits(W, xs)` sum to, weighted by their row's number?"""
    W, xs = weights(g), torch.randperm(27, generator=g)
    return torch.arange(27).float() @ bigram.logits(W, xs) / 27


@probe
def the_same_letter(bigram, g):
    """The same letter three times, and `.`: what do the rows begin with?"""
    W, xs = weights(g), torch.tensor([5, 5, 5, 0])
    return bigram.logits(W, xs)[:, :3]


@probe
def gradients(bigram, g):
    """After `logits(W, xs).sum().backward()`, with one letter twice in `xs`: what do the rows of `W.grad` sum to?"""
    W = weights(g).requires_grad_(True)
    bigram.logits(W, torch.tensor([3, 8, 3])).sum().backward()
    return W.grad.sum(1)


@probe
def weights_that_say_the_counts(bigram, g):
    """`log_counts(N)` through torch's own softmax"""
    return torch.softmax(bigram.log_counts(counts(g)), 1)


@probe
def other_k(bigram, g):
    """`log_counts(N, 3)` and `log_counts(N, 0.5)` through torch's own softmax"""
    N = counts(g)
    return [torch.softmax(bigram.log_counts(N, k), 1) for k in (3, 0.5)]


@probe
def nothing_added(bigram, g):
    """`log_counts(N, 0)` through torch's own softmax, where some counts are 0"""
    return torch.softmax(bigram.log_counts(counts(g), 0), 1)


@probe
def counts_stay(bigram, g):
    """`N` after `log_counts(N, 2)`"""
    N = counts(g)
    bigram.log_counts(N, 2)
    return N


@probe
def one_letter(bigram, g):
    """`logits(W, xs)` of a single letter"""
    W, xs = weights(g), letters(g, 1)
    return bigram.logits(W, xs)


@probe
def counts_as_floats_stay(bigram, g):
    """An `N` of floats, as `torch.zeros` makes it, after `log_counts(N, 2)`"""
    N = counts(g).float()
    bigram.log_counts(N, 2)
    return N

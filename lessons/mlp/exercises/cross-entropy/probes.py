import torch

from zerotohero.grading.probe import probe


def problem(g, N, V, scale=2.0):
    logits = scale * torch.randn(N, V, generator=g, dtype=torch.float64)
    return logits, torch.randint(0, V, (N,), generator=g)


@probe
def five_rows(mlp, g):
    """Logits 5x4: what is `cross_entropy(logits, Y)`?"""
    return mlp.cross_entropy(*problem(g, 5, 4))


@probe
def forty_rows(mlp, g):
    """Logits 40x27: what is `cross_entropy(logits, Y)`?"""
    return mlp.cross_entropy(*problem(g, 40, 27))


@probe
def a_batch(mlp, g):
    """Logits 32x27: what is `cross_entropy(logits, Y)`?"""
    return mlp.cross_entropy(*problem(g, 32, 27))


@probe
def as_many_rows_as_columns(mlp, g):
    """Logits 6x6: what is `cross_entropy(logits, Y)`?"""
    return mlp.cross_entropy(*problem(g, 6, 6))


@probe
def a_thousand_more(mlp, g):
    """Logits 5x4, each 1000 more: what is the loss?"""
    logits, Y = problem(g, 5, 4)
    return mlp.cross_entropy(logits + 1000, Y)


@probe
def rows_far_apart(mlp, g):
    """One row near 1000 and one near -1000: what is the loss?"""
    logits, Y = problem(g, 2, 4)
    return mlp.cross_entropy(logits + torch.tensor([[1000.0], [-1000.0]]), Y)


@probe
def gradient(mlp, g):
    """`cross_entropy(logits, Y).backward()`: what is `logits.grad`?"""
    logits, Y = problem(g, 5, 4)
    logits.requires_grad_()
    mlp.cross_entropy(logits, Y).backward()
    return logits.grad


@probe
def logits_stay(mlp, g):
    """What are the logits after `cross_entropy(logits, Y)`?"""
    logits, Y = problem(g, 3, 4)
    mlp.cross_entropy(logits, Y)
    return logits


@probe(stretch=True)
def surely_wrong(mlp, g):
    """A row [1000, 0, 0] whose label is 1: what is the loss? (Its probability is too small for a float; its log is not.)"""
    return mlp.cross_entropy(torch.tensor([[1000.0, 0.0, 0.0]], dtype=torch.float64), torch.tensor([1]))

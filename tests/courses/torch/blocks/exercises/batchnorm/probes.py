from zerotohero.grading.probe import close, probe


def batch(g, n=6, d=3):
    import torch

    return torch.randn(n, d, generator=g) * torch.arange(1, d + 1) + 2


@probe
def normalised(blocks, g):
    """A batch of 6x3 through a fresh one"""
    return close(blocks.BatchNorm1d(3)(batch(g)), 1e-3)


@probe
def never_varying(blocks, g):
    """A batch of which all rows are the same whole numbers"""
    import torch

    return close(blocks.BatchNorm1d(3)(torch.randint(1, 5, (1, 3), generator=g).float().repeat(8, 1)), 1e-3)


@probe
def running(blocks, g):
    """`.running_mean` and `.running_var` after two batches"""
    bn = blocks.BatchNorm1d(3)
    for _ in range(2):
        bn(batch(g))
    return [close(bn.running_mean.reshape(-1), 1e-3), close(bn.running_var.reshape(-1), 1e-3)]


@probe
def evaluated(blocks, g):
    """After two batches, a third with `.training = False`"""
    bn = blocks.BatchNorm1d(3)
    for _ in range(2):
        bn(batch(g))
    bn.training = False
    return [close(bn(batch(g)), 1e-3), close(bn.running_mean.reshape(-1), 1e-3)]


@probe
def one_row_evaluated(blocks, g):
    """A batch of one with `.training = False`"""
    bn = blocks.BatchNorm1d(3)
    bn(batch(g))
    bn.training = False
    return close(bn(batch(g, n=1)), 1e-3)


@probe
def scaled(blocks, g):
    """A batch with gamma (2, 3, 4) and beta (1, 0, -1)"""
    import torch

    bn = blocks.BatchNorm1d(3)
    bn.gamma, bn.beta = torch.tensor([2.0, 3.0, 4.0]), torch.tensor([1.0, 0.0, -1.0])
    return close(bn(batch(g)), 1e-3)


@probe
def parameters(blocks, g):
    """`.parameters()`, as a list of lists"""
    return [p.reshape(-1).tolist() for p in blocks.BatchNorm1d(2).parameters()]


@probe
def statistics_have_no_graph(blocks, g):
    """After a batch that needs gradients: does `.running_mean` need them?"""
    bn = blocks.BatchNorm1d(3)
    bn(batch(g).requires_grad_(True))
    return bn.running_mean.requires_grad


@probe
def gradient_at_x(blocks, g):
    """The gradient at `x` of a weighted sum of a batch's answers"""
    import torch

    bn = blocks.BatchNorm1d(3)
    x = batch(g).requires_grad_(True)
    weights = torch.randn(x.shape, generator=g)
    (bn(x) * weights).sum().backward()
    return close(x.grad, 1e-2)

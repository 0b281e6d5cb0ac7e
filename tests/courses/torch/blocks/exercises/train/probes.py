from zerotohero.grading.probe import probe


def problem(g):
    import torch

    X = torch.randn(12, 3, generator=g, dtype=torch.float64)
    Y = torch.randint(0, 4, (12,), generator=g)
    return torch.randn(3, 4, generator=g, dtype=torch.float64), X, Y


@probe
def fifty(blocks, g):
    """The losses of 50 steps at lr 0.5"""
    return blocks.train(*problem(g), 50, 0.5)


@probe
def one(blocks, g):
    """The loss of 1 step"""
    return blocks.train(*problem(g), 1, 0.5)


@probe
def weights(blocks, g):
    """`W` after 3 steps at lr 0.1"""
    W, X, Y = problem(g)
    blocks.train(W, X, Y, 3, 0.1)
    return W


@probe
def none(blocks, g):
    """The losses of 0 steps"""
    return blocks.train(*problem(g), 0, 0.5)


@probe
def a_gradient_left_over(blocks, g):
    """The losses of 3 steps where `W` brought a gradient along"""
    import torch

    W, X, Y = problem(g)
    W.requires_grad_(True)
    W.grad = torch.randn(W.shape, generator=g, dtype=W.dtype)
    return blocks.train(W, X, Y, 3, 0.5)

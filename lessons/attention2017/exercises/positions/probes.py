import torch

from zerotohero.grading.probe import probe, stat


def table(attention2017, g, V=7, d=6):
    embed = attention2017.Embed(V, d)
    embed.eval()
    with torch.no_grad():
        embed.weight.copy_(torch.randn(V, d, generator=g))
    return embed


@probe
def waves(attention2017):
    """`positional(5, 8)`"""
    return attention2017.positional(5, 8)


@probe
def of_a_width(attention2017, rng):
    """A row far out: the last of `positional(40, d)`"""
    return attention2017.positional(40, 2 * rng.randint(3, 9))[-1]


@probe
def embedded(attention2017, rng, g):
    """Two examples of four symbols, d = 6"""
    ids = torch.tensor([[rng.randrange(7) for _ in range(4)] for _ in range(2)])
    return table(attention2017, g)(ids)


@probe
def one_symbol_twice(attention2017, g):
    """The same symbol at positions 0, 1 and 2"""
    return table(attention2017, g, d=4)(torch.tensor([[3, 3, 3]]))


@probe
def what_is_trained(attention2017):
    """The shapes of what `Embed(7, 6)` trains"""
    return [tuple(one.shape) for one in attention2017.Embed(7, 6).parameters()]


@probe
def gradient(attention2017, g):
    """The gradient at the table of the answers' sum, for the symbols 1, 1, 4"""
    embed = table(attention2017, g)
    embed(torch.tensor([[1, 1, 4]])).sum().backward()
    return embed.weight.grad


@probe
def spread(attention2017, rng):
    """The standard deviation of a fresh table of 4,000 by 16"""
    torch.manual_seed(rng.randrange(2**31))
    return stat(attention2017.Embed(4000, 16).weight.detach().double().std().item(), 0.001)


@probe
def symbol_0(attention2017, rng, g):
    """How many numbers of a fresh table's row 0 are 0, and the gradient at the table for the symbols 0, 2, 0"""
    torch.manual_seed(rng.randrange(2**31))
    zeros = int((attention2017.Embed(7, 6).weight[0] == 0).sum())
    embed = table(attention2017, g)
    embed(torch.tensor([[0, 2, 0]])).sum().backward()
    return [zeros, embed.weight.grad]

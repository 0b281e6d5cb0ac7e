import torch
from shared import numbers

from zerotohero.grading.probe import probe


def asked(g, B=2, H=2, T=3, S=5, k=6):
    return 2 * numbers(g, B, H, T, k), numbers(g, B, H, S, k), numbers(g, B, H, S, k)


@probe
def read(attention2017, g):
    """What three queries read from twenty positions, two heads, two examples"""
    return attention2017.attention(*asked(g, S=20))[0]


@probe
def weights(attention2017, g):
    """The weights of three queries over five positions"""
    return attention2017.attention(*asked(g))[1]


@probe
def square(attention2017, g):
    """Four queries and four positions, of four numbers each"""
    out, w = attention2017.attention(*asked(g, B=1, H=1, T=4, S=4, k=4))
    return [out, w]


@probe
def masked(attention2017, g):
    """The same with a mask (T, S) that lets query t look at positions 0 to t"""
    mask = torch.ones(4, 4, dtype=torch.bool).tril()
    out, w = attention2017.attention(*asked(g, T=4, S=4), mask)
    return [out, w]


@probe
def mask_by_example(attention2017, g):
    """A mask (B, 1, 1, S) that hides the last positions of the second example"""
    mask = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]], dtype=torch.bool)[:, None, None, :]
    out, w = attention2017.attention(*asked(g), mask)
    return [out, w]


@probe
def sums(attention2017, g):
    """What do a query's weights sum to under the mask?"""
    mask = torch.tensor([[1, 1, 0, 1, 1], [0, 1, 1, 0, 1], [1, 0, 0, 0, 0]], dtype=torch.bool)
    w = attention2017.attention(*asked(g), mask)[1]
    return [w.sum(-1), w[0, 0, 0]]


@probe
def gradients(attention2017, g):
    """The gradients at q, k and v of a weighted sum of what was read"""
    q, k, v = (one.requires_grad_(True) for one in asked(g, B=1, H=1))
    out = attention2017.attention(q, k, v)[0]
    (out * numbers(g, *out.shape)).sum().backward()
    return [q.grad, k.grad, v.grad]


@probe
def inputs_stay(attention2017, g):
    """q after the call"""
    q, k, v = asked(g, B=1, H=1)
    attention2017.attention(q, k, v, torch.ones(3, 5, dtype=torch.bool))
    return q


@probe(stretch=True)
def large_scores(attention2017, g):
    """Scores of several thousands, of which e to the power is too much for a float"""
    q, k, v = asked(g)
    return attention2017.attention(2000 * q, k, v)[0]


@probe(stretch=True)
def nowhere_to_look(attention2017, g):
    """A query whose whole row is hidden reads zeros"""
    mask = torch.tensor([[1, 1, 0, 1, 1], [0, 0, 0, 0, 0], [1, 0, 0, 0, 0]], dtype=torch.bool)
    return attention2017.attention(*asked(g), mask)[0]


@probe
def one_query(attention2017, g):
    """A single query, and a mask (B, 1, 1, S)"""
    mask = torch.tensor([[1, 1, 0, 1, 1], [1, 1, 1, 0, 0]], dtype=torch.bool)[:, None, None, :]
    out, w = attention2017.attention(*asked(g, T=1), mask)
    return [out, w]


@probe
def mask_by_head(attention2017, g):
    """A mask (1, H, T, S) by which the heads may look at different positions"""
    mask = torch.tensor([[1, 1, 0, 1, 1], [0, 1, 1, 0, 1]], dtype=torch.bool)[None, :, None, :].expand(1, 2, 3, 5)
    out, w = attention2017.attention(*asked(g), mask)
    return [out, w]

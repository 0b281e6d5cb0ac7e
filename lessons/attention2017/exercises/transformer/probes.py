import torch
from shared import filled

from zerotohero.grading.probe import probe


def made(attention2017, rng, n_layers=2, **pad):
    return filled(attention2017.Transformer(9, 11, 8, 2, 16, n_layers, **pad), 4, rng.randrange(1000))


def ids(rng, V, *lengths, pad=0):
    """Return a batch of ids from 3 to V - 1, filled up with pad."""
    longest = max(lengths)
    return torch.tensor([[rng.randrange(3, V) for _ in range(n)] + [pad] * (longest - n) for n in lengths])


@probe
def shifted(attention2017, rng):
    """`shift` of three ids"""
    return attention2017.shift([rng.randint(3, 9) for _ in range(3)])


@probe
def shifted_otherwise(attention2017):
    """`shift([5, 6], start=8, end=9)`, and `shift([])`"""
    return [attention2017.shift([5, 6], start=8, end=9), attention2017.shift([])]


@probe
def list_stays(attention2017):
    """The list after `shift(y)`"""
    y = [4, 5]
    attention2017.shift(y)
    return y


@probe
def logits(attention2017, rng):
    """The logits of one word, five letters, at three positions"""
    return made(attention2017, rng)(ids(rng, 9, 5), ids(rng, 11, 3))


@probe
def one_layer(attention2017, rng):
    """The same with one layer of each kind"""
    return made(attention2017, rng, n_layers=1)(ids(rng, 9, 5), ids(rng, 11, 3))


@probe
def three_layers(attention2017, rng):
    """The same with three layers of each kind"""
    return made(attention2017, rng, n_layers=3)(ids(rng, 9, 4), ids(rng, 11, 4))


@probe
def padded(attention2017, rng):
    """Two words, of two and of six letters"""
    return made(attention2017, rng)(ids(rng, 9, 2, 6), ids(rng, 11, 3, 3))


@probe
def another_pad(attention2017, rng):
    """The same where 5 is padding"""
    src = torch.tensor([[3, 4, 5, 5], [6, 7, 8, 3]])
    tgt = torch.tensor([[rng.randrange(6, 11) for _ in range(3)] for _ in range(2)])
    return made(attention2017, rng, pad=5)(src, tgt)


@probe
def padding_and_nothing(attention2017, rng):
    """How far does filling a word up with padding move its logits?"""
    model, src, tgt = made(attention2017, rng), ids(rng, 9, 3), ids(rng, 11, 4)
    longer = torch.cat([src, torch.zeros(1, 2, dtype=torch.long)], 1)
    return round((model(longer, tgt) - model(src, tgt)).abs().max().item(), 3)


@probe
def what_comes_later(attention2017, rng):
    """How far does another last target symbol move the logits before it?"""
    model, src, tgt = made(attention2017, rng), ids(rng, 9, 3), ids(rng, 11, 4)
    other = tgt.clone()
    other[0, -1] = 3 + (tgt[0, -1] - 2) % 8
    moved = (model(src, other) - model(src, tgt)).abs().max(-1).values[0]
    return [round(one, 3) for one in moved[:-1].tolist()]


@probe
def size(attention2017):
    """How many weights are there, and how many more with another target symbol, source symbol, layer (biases and gains aside)?"""

    def count(V_src, V_tgt, n_layers):
        model = attention2017.Transformer(V_src, V_tgt, 8, 2, 16, n_layers)
        return sum(one.numel() for one in model.parameters() if one.dim() > 1)

    least = count(9, 11, 2)
    return [least, count(9, 12, 2) - least, count(10, 11, 2) - least, count(9, 11, 3) - least]


@probe
def learns(attention2017, rng):
    """The gradient at the target's table of two logits' difference"""
    model = made(attention2017, rng, n_layers=1)
    out = model(ids(rng, 9, 3), torch.tensor([[3, 4]]))
    (out[0, 1, 5] - out[0, 0, 6]).backward()
    tables = [one for one in model.parameters() if 11 in one.shape]
    return [one.grad if one.shape[0] == 11 else one.grad.T for one in tables if one.grad is not None]


@probe
def as_many_symbols(attention2017):
    """How many weights are there where source and target have nine symbols each?"""
    return sum(one.numel() for one in attention2017.Transformer(9, 9, 8, 2, 16, 1).parameters() if one.dim() > 1)

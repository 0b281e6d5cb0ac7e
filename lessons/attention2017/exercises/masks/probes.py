import torch

from zerotohero.grading.probe import probe


@probe
def causal(attention2017):
    """`causal_mask(4)`: may row t look at column s?"""
    return attention2017.causal_mask(4).tolist()


@probe
def causal_of_one(attention2017):
    """`causal_mask(1)`"""
    return attention2017.causal_mask(1).tolist()


@probe
def padding(attention2017, rng):
    """`pad_mask` of two words, the second filled up with 0"""
    word = [rng.randint(1, 9) for _ in range(5)]
    kept = rng.randint(1, 4)
    return attention2017.pad_mask(torch.tensor([word, word[:kept] + [0] * (5 - kept)])).tolist()


@probe
def another_pad(attention2017):
    """The same where 7 is padding"""
    return attention2017.pad_mask(torch.tensor([[3, 7, 7], [0, 1, 2]]), 7).tolist()


@probe
def padding_anywhere(attention2017, rng):
    """`pad_mask` where 0 stands in front, and in between"""
    a, b, c = (rng.randint(1, 9) for _ in range(3))
    return attention2017.pad_mask(torch.tensor([[0, 0, a, b], [a, 0, b, c], [a, 0, 0, c]])).tolist()


@probe
def together(attention2017, rng):
    """`pad_mask(ids) & causal_mask(3)`"""
    ids = torch.tensor([[rng.randint(1, 9), 0, 0], [rng.randint(1, 9), rng.randint(1, 9), 0]])
    return (attention2017.pad_mask(ids) & attention2017.causal_mask(3)).tolist()

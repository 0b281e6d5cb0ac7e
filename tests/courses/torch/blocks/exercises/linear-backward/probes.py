from zerotohero.grading.probe import probe


def asked(blocks, g, n=4, I=3, O=2):
    import torch

    dout, x, W = (torch.randn(*s, generator=g, dtype=torch.float64) for s in ((n, O), (n, I), (I, O)))
    return blocks.linear_backward(dout, x, W)


@probe
def dx(blocks, g):
    """`linear_backward(dout, x, W)[0]` for n=4, I=3, O=2"""
    return asked(blocks, g)[0]


@probe
def dW(blocks, g):
    """`linear_backward(dout, x, W)[1]` for n=4, I=3, O=2"""
    return asked(blocks, g)[1]


@probe
def db(blocks, g):
    """`linear_backward(dout, x, W)[2]` for n=4, I=3, O=2"""
    return asked(blocks, g)[2]


@probe
def square(blocks, g):
    """All three for n = I = O = 3"""
    return list(asked(blocks, g, 3, 3, 3))

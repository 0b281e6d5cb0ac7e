from zerotohero.grading.probe import probe


@probe
def rows(blocks, g):
    """`softmax(logits)` of a 3x4 of random numbers"""
    import torch

    return blocks.softmax(torch.randn(3, 4, generator=g, dtype=torch.float64))


@probe
def square(blocks, g):
    """`softmax(logits)` of a 3x3"""
    import torch

    return blocks.softmax(torch.randn(3, 3, generator=g, dtype=torch.float64))


@probe
def large(blocks, g):
    """`softmax(logits)` of logits near 1000, row by row apart"""
    import torch

    return blocks.softmax(torch.randn(2, 3, generator=g, dtype=torch.float64) + torch.tensor([[1000.0], [-1000.0]]))


@probe
def logits_stay(blocks, g):
    """The logits after `softmax(logits)`"""
    import torch

    logits = torch.randn(2, 3, generator=g, dtype=torch.float64)
    blocks.softmax(logits)
    return logits

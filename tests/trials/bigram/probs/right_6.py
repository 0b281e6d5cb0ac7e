# right: columns of the transpose divided by the row totals: totals broadcast the natural way, the answer is a transposed view
import torch


def probabilities(N: torch.Tensor, k: float = 1) -> torch.Tensor:
    smoothed = torch.add(N.to(torch.get_default_dtype()), k)
    totals = torch.einsum("ij->i", smoothed)
    return torch.div(smoothed.T, totals).T

# right: torch's own F.batch_norm does it (n to normalise, n - 1 for the running variance), parameters are nn.Parameter
import torch
from torch import Tensor, nn
from torch.nn import functional as F


class BatchNorm1d:
    def __init__(self, dim: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        self.eps, self.momentum = eps, momentum
        self.training: bool = True
        self.gamma = nn.Parameter(torch.ones(dim))
        self.beta = nn.Parameter(torch.zeros(dim))
        self.running_mean: Tensor = torch.zeros(dim)
        self.running_var: Tensor = torch.ones(dim)

    def __call__(self, x: Tensor) -> Tensor:
        self.out = F.batch_norm(x, self.running_mean, self.running_var, self.gamma, self.beta,
                                training=self.training, momentum=self.momentum, eps=self.eps)
        return self.out

    def parameters(self) -> list[nn.Parameter]:
        return [self.gamma, self.beta]

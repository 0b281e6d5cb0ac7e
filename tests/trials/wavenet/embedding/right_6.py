# right: typed; torch.normal, index_select over the flattened letters and unflatten
from typing import List

import torch
from torch import Tensor


class Embedding:
    def __init__(self, V: int, d: int) -> None:
        self.weight: Tensor = torch.normal(torch.zeros(V, d), torch.ones(V, d))

    def __call__(self, IX: Tensor) -> Tensor:
        flat = torch.index_select(self.weight, 0, IX.reshape(-1))
        self.out: Tensor = flat.reshape(*IX.shape, self.weight.size(1))
        return self.out

    def parameters(self) -> List[Tensor]:
        params = []
        params.append(self.weight)
        return params

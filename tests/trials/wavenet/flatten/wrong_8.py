# wrong: cuts time into n long pieces and pairs their places, which are T/n apart, instead of neighbours; right where T = n
# causes: halves
import torch


class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        out = torch.cat(x.chunk(self.n, dim=1), dim=-1)
        if out.size(1) == 1:
            out = out[:, 0]
        self.out = out
        return self.out

    def parameters(self):
        return []

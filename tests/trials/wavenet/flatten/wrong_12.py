# wrong: the result is cut off from the graph, so nothing in front of the layer is trained
# causes: without_a_graph
import torch


class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        B, T, C = x.shape
        out = torch.empty(B, T // self.n, self.n * C, dtype=x.dtype, device=x.device)
        for i in range(self.n):
            out[:, :, i * C : (i + 1) * C] = x.detach()[:, i :: self.n]
        self.out = out.squeeze(1) if T == self.n else out
        return self.out

    def parameters(self):
        return []

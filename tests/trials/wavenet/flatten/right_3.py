# right: unfold
class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        windows = x.unfold(1, self.n, self.n)
        out = windows.permute(0, 1, 3, 2).flatten(start_dim=2)
        if out.size(1) == 1:
            out = out[:, 0, :]
        self.out = out
        return out

    def parameters(self):
        return []

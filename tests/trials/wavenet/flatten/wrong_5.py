# wrong: n places of T/n letters
# causes: shape_exchanged
class FlattenConsecutive:
    def __call__(self, x):
        B, T, C = x.shape
        out = x.view(B, self.n, -1)
        if out.shape[1] == 1:
            out = out.squeeze(1)
        self.out = out
        return self.out

# wrong: squeeze() without a dimension also takes a batch of one away
class FlattenConsecutive:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        B, T, C = x.shape
        self.out = x.reshape(B, T // self.n, C * self.n)
        if self.out.shape[1] == 1:
            self.out = self.out.squeeze()
        return self.out

    def parameters(self):
        return []

# right: one long list of letters, and back into shape
class Embedding:
    def __init__(self, V, d):
        self.d = d
        self.weight = torch.normal(torch.zeros(V, d), torch.ones(V, d))

    def __call__(self, IX):
        B, T = IX.shape
        self.out = self.weight[IX.flatten()].reshape(B, T, self.d)
        return self.out

    def parameters(self):
        return [self.weight]

# wrong: only returns, keeps no .out
# causes: not_kept
class Embedding:
    def __call__(self, IX):
        return self.weight[IX]

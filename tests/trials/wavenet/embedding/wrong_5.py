# wrong: flattens as part 2 did
# causes: laid_side_by_side
class Embedding:
    def __call__(self, IX):
        emb = self.weight[IX]
        self.out = emb.view(emb.shape[0], -1)
        return self.out
